import { create } from 'zustand';
import type { EvidenceDraft } from '../../../../main/contract/evidence.ts';
import { type Address, formatAddress } from '../../../state/address.ts';
import { navigate, useNavigation } from '../../../state/navigation.ts';
import { useReader } from '../../reader/reader-store.ts';
import { clearSelection } from '../../reader/use-selection.ts';
import { closeDrawers, showRightPane } from '../../shell/shell-acts.ts';
import { changeForm, formOf, noteFocusWanted } from '../form/mark-forms.ts';

/** A form waits for evidence that is being looked for, in this text or another one. `from`: where to return to. */
type EvidencePick = { form: string; quote: string; from: Address };

export const useEvidencePick = create<{ pick: EvidencePick | null }>(() => ({ pick: null }));

/** Begins to look for a passage that speaks for or against a verdict; every place of the window stays open for it. */
export function pickEvidence(form: string): void {
  const target = formOf(form);
  if (!target) return;
  const { address } = useNavigation.getState();
  const from: Address = address.place === 'read' ? { ...address, at: target.range.start } : address;
  useEvidencePick.setState({ pick: { form, quote: target.quote, from } });
  clearSelection();
  closeDrawers();
}

/** Takes the selected words as evidence and returns to the form. */
export function takeEvidence(): void {
  const { pick } = useEvidencePick.getState();
  const { bulletin, selection } = useReader.getState();
  if (!pick || !bulletin || !selection) return;
  addEvidence(pick.form, {
    kind: 'passage',
    bulletin: bulletin.id,
    revision: bulletin.revision,
    ...selection,
    quote: bulletin.text.slice(selection.start, selection.end),
  });
  leavePick();
}

/** Ends the search for evidence, taking none; gives back the form as it was. */
export function leavePick(): void {
  const { pick } = useEvidencePick.getState();
  if (!pick) return;
  useEvidencePick.setState({ pick: null });
  clearSelection();
  noteFocusWanted(pick.form);
  if (formatAddress(useNavigation.getState().address) !== formatAddress(pick.from)) navigate(pick.from);
  if (pick.from.place === 'read') showRightPane();
}

/** Puts evidence last in a form. */
export function addEvidence(form: string, evidence: EvidenceDraft): void {
  const target = formOf(form);
  if (target) changeForm(form, { evidence: [...target.value.evidence, evidence] });
}
