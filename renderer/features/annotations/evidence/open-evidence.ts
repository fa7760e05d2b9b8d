import type { EvidenceDraft } from '../../../../main/contract/evidence.ts';
import { attempt } from '../../../data/report-error.ts';
import { i18n } from '../../../i18n/i18n.ts';
import { navigate, noteAddress, useNavigation } from '../../../state/navigation.ts';
import { showNotice } from '../../../state/notices.ts';
import type { Span } from '../../../text/sentences.ts';
import { fetchBulletin } from '../../library/library-queries.ts';
import { useReader } from '../../reader/reader-store.ts';
import { pointAt } from './pointed.ts';

type Words = { revision: number; start: number; end: number; quote?: string | undefined };

/** Goes to the words of a piece of evidence and points at them; Back returns. A file outside has no place to go to. */
export function openEvidence(evidence: EvidenceDraft): void {
  if (evidence.kind === 'file') return;
  void attempt(async () => {
    const { text, revision } = await fetchBulletin(evidence.bulletin);
    const found = evidence.kind === 'passage' ? placeOf(evidence, revision, text) : onlyPlace(evidence.quote, text);
    const { address } = useNavigation.getState();
    if (address.place === 'read') noteAddress({ ...address, at: useReader.getState().visible.start });
    navigate({ place: 'read', bulletin: evidence.bulletin, at: found?.start ?? null, find: '' });
    if (found) pointAt(evidence.bulletin, found);
    else showNotice({ tone: 'info', text: i18n.t('evidence.notInText') });
  });
}

/**
 * Where the words stand now: in their own revision by offset, in another only where they occur exactly once. A revision
 * of the same number is another one where the evidence came from another machine: then other words stand there.
 */
export function placeOf({ revision, start, end, quote }: Words, current: number, text: string): Span | null {
  if (revision === current && (quote === undefined || text.slice(start, end) === quote)) return { start, end };
  return quote === undefined ? null : onlyPlace(quote, text);
}

function onlyPlace(quote: string, text: string): Span | null {
  const start = quote === '' ? -1 : text.indexOf(quote);
  if (start < 0 || text.indexOf(quote, start + 1) >= 0) return null;
  return { start, end: start + quote.length };
}
