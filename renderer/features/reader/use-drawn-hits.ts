import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Bulletin } from '../../../main/contract/bulletin.ts';
import { call } from '../../api.ts';
import type { Address } from '../../state/address.ts';
import { draw } from './highlight-registry.ts';
import { useReader } from './reader-store.ts';
import { currentSheet } from './sheet.ts';
import { showHit } from './step-through-hits.ts';

/** Lights up the words that were looked for, everywhere in the text. */
export function useDrawnHits(
  bulletin: Bulletin,
  { find, at }: Extract<Address, { place: 'read' }>,
  shown: string,
): void {
  const { data: reply, isPlaceholderData } = useQuery({
    queryKey: ['search', 'within', bulletin.id, bulletin.revision, find],
    queryFn: () =>
      call('search.query', { query: find, bulletin: bulletin.id, limit: 1, passages: 10_000, fuzzy: 'off' }),
    enabled: find.trim() !== '',
    placeholderData: keepPreviousData,
  });

  useEffect(() => {
    const isAsked = find.trim() !== '';
    if (isAsked && isPlaceholderData) return;
    const passages = !isAsked ? [] : (reply?.hits[0]?.passages ?? []);
    const hits = passages
      .flatMap(({ marks }) => marks.map(([start, end]) => ({ start, end })))
      .sort((a, b) => a.start - b.start);
    const { searchedFrom, visible } = useReader.getState();
    const from = at ?? searchedFrom ?? visible.start;
    const next = hits.findIndex(({ end }) => end > from);
    useReader.setState({ hits, currentHit: hits.length === 0 ? -1 : Math.max(0, next) });
    // Who types into the box of this very text wants to see what is found.
    if (at === null && searchedFrom !== null) showHit(Math.max(0, next));
  }, [reply, isPlaceholderData, find, at]);

  const hits = useReader((state) => state.hits);
  const currentHit = useReader((state) => state.currentHit);
  useEffect(() => {
    const map = currentSheet()?.map;
    if (!map || shown.length !== bulletin.text.length) return;
    draw(
      'hit',
      hits.flatMap((hit) => map.rangesOf(hit)),
    );
    return () => draw('hit', []);
  }, [bulletin, hits, shown]);
  useEffect(() => {
    const hit = hits[currentHit];
    draw('hit-current', hit ? (currentSheet()?.map.rangesOf(hit) ?? []) : []);
    return () => draw('hit-current', []);
  }, [hits, currentHit]);
}
