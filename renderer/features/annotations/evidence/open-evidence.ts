import type { ClaimEvidence, EvidenceDraft } from '../../../../main/contract/evidence.ts';
import { call } from '../../../api.ts';
import { attempt } from '../../../data/report-error.ts';
import { i18n } from '../../../i18n/i18n.ts';
import { navigate, noteAddress, useNavigation } from '../../../state/navigation.ts';
import { showNotice } from '../../../state/notices.ts';
import type { Span } from '../../../text/sentences.ts';
import { fetchBulletin } from '../../library/library-queries.ts';
import { useReader } from '../../reader/reader-store.ts';
import { onlyPlace, placeOf } from './place-of-evidence.ts';
import { pointAt } from './pointed.ts';

type Claimed = Pick<ClaimEvidence, 'bulletin' | 'claim' | 'quote'>;

/** Goes to the words of a piece of evidence and points at them; Back returns. A file outside has no place to go to. */
export function openEvidence(evidence: EvidenceDraft): void {
  if (evidence.kind === 'file') return;
  void attempt(async () => {
    const { text, revision } = await fetchBulletin(evidence.bulletin);
    const found = evidence.kind === 'passage' ? placeOf(evidence, revision, text) : await placeOfClaim(evidence, text);
    const { address } = useNavigation.getState();
    if (address.place === 'read') noteAddress({ ...address, at: useReader.getState().visible.start });
    navigate({ place: 'read', bulletin: evidence.bulletin, at: found?.start ?? null, find: '' });
    if (found) pointAt(evidence.bulletin, found);
    else showNotice({ tone: 'info', text: i18n.t('evidence.notInText') });
  });
}

/** A figure is where the ledger of the present text has it; one that the ledger no longer knows, where its words stand alone. */
async function placeOfClaim({ bulletin, claim, quote }: Claimed, text: string): Promise<Span | null> {
  const { claims } = await call('ledger.claims', { bulletin });
  return claims.find(({ id }) => id === claim) ?? onlyPlace(quote, text);
}
