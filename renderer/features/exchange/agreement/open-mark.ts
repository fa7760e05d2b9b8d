import { call } from '../../../api.ts';
import { attempt } from '../../../data/report-error.ts';
import { openWords } from '../../annotations/list/open-words.ts';

/** Opens the text at the words of a mark that is known by its id alone. */
export async function openMark(id: string): Promise<void> {
  const marks = await attempt(() => call('annotations.some', { ids: [id] }));
  const [mark] = marks ?? [];
  if (mark) openWords(mark);
}
