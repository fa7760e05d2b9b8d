import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Block, Bulletin } from '../../../main/contract/bulletin.ts';
import { call } from '../../api.ts';
import { loadConverter } from '../../text/load-converter.ts';
import { useBulletins } from '../library/library-queries.ts';
import { useReader } from '../reader/reader-store.ts';
import { useRested } from '../search/use-rested.ts';
import { paragraphAt } from './paragraph-at.ts';

/** The reader has stopped scrolling after this long, in milliseconds. */
const REST_MS = 400;
const MOST_SHOWN = 20;

/** The paragraph in hand: the one with the selection, or else the one that is being read. */
export function useParagraphInHand(bulletin: Bulletin): Block | null {
  const offset = useReader(({ selection, reading }) => selection?.start ?? reading);
  const start = useRested(paragraphAt(bulletin, offset)?.start ?? null, REST_MS);
  return start === null ? null : paragraphAt(bulletin, start);
}

/** Paragraphs elsewhere that speak of the same things; the ones before stay until the new ones have come. */
export function useRelated(bulletin: string, block: Block | null) {
  return useQuery({
    queryKey: ['search', 'related', bulletin, block?.start, block?.end],
    queryFn: () =>
      block ? call('search.related', { bulletin, start: block.start, end: block.end, limit: MOST_SHOWN }) : [],
    enabled: block !== null,
    placeholderData: keepPreviousData,
  });
}

/** Writes a text the way shared words are written: Simplified, lower case, and of the same length. */
export function useFolded(): (text: string, bulletin: string) => string {
  const traditional = (useBulletins().data ?? []).filter(({ script }) => script === 'hant').map(({ id }) => id);
  const convert = useQuery({
    queryKey: ['converter', 'hans'],
    queryFn: () => loadConverter('hans'),
    enabled: traditional.length > 0,
  }).data;
  return (text, bulletin) => {
    const simplified = convert && traditional.includes(bulletin) ? convert(text) : text;
    const lower = simplified.toLowerCase();
    return lower.length === text.length ? lower : text;
  };
}
