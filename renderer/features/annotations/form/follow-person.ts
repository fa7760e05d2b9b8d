import type { Person } from '../../../../main/contract/person.ts';
import { call } from '../../../api.ts';
import { attempt } from '../../../data/report-error.ts';
import { i18n } from '../../../i18n/i18n.ts';
import { showNotice } from '../../../state/notices.ts';
import { useEvidencePick } from '../evidence/evidence-pick.ts';
import { usePlacing } from '../queue/placing.ts';
import { handOverForms } from './mark-forms.ts';

/** One after the other: of two switches in a row the later one counts. */
let following = Promise.resolve();

/** Learns who works here, and hands over the forms where that is somebody else than before. */
export function followPerson(): void {
  following = following.then(handOver);
}

async function handOver(): Promise<void> {
  const people = await attempt(() => call('people.list', {}));
  const me = people?.find(({ current }) => current);
  if (!people || !me) return;
  const handed = handOverForms(me.id);
  if (!handed) return;
  // What was being looked for, was for a form or a mark of the one who left.
  useEvidencePick.setState({ pick: null });
  usePlacing.setState({ placing: null });
  const { t } = i18n;
  const words = [
    handed.setAside > 0 && t('annotation.setAside', { name: nameOf(people, handed.from), count: handed.setAside }),
    handed.broughtBack > 0 && t('annotation.broughtBack', { count: handed.broughtBack }),
  ].filter((line) => line !== false);
  if (words.length > 0) showNotice({ tone: 'info', text: words.join('') });
}

function nameOf(people: readonly Person[], id: string): string {
  return people.find((person) => person.id === id)?.name || i18n.t('person.unnamed');
}
