import { create } from 'zustand';
import { ArchiveError } from '../../../main/contract/errors.ts';
import { call } from '../../api.ts';
import { attempt } from '../../data/report-error.ts';

/** A question that waits for its answer; the person dialog shows it. */
export const useNameQuestion = create<{ answer: ((isNamed: boolean) => void) | null }>(() => ({ answer: null }));

export const isNameNeeded = (error: unknown) => error instanceof ArchiveError && error.code === 'name-needed';

/** Makes sure that the marks have an author: asks once, at the first mark. False when the question was put aside. */
export async function askForName({ again = false } = {}): Promise<boolean> {
  const people = await attempt(() => call('people.list', {}));
  if (people === undefined) return false;
  if (!again && people.some(({ current, name }) => current && name !== '')) return true;
  return new Promise((resolve) => {
    useNameQuestion.setState({
      answer: (isNamed) => {
        useNameQuestion.setState({ answer: null });
        resolve(isNamed);
      },
    });
  });
}
