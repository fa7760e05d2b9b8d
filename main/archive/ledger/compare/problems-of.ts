import { createHash } from 'node:crypto';
import type { Block } from '../../../contract/bulletin.ts';
import type { Measure } from '../../../contract/ledger.ts';
import type { TopicProblem } from '../../../contract/ledger-corrections.ts';
import { fold } from '../../text/folding.ts';
import { blockAt, headingTitle } from '../../text/outline.ts';
import type { LedgerSource } from '../ledger-source.ts';

/** A problem with the words that tell what it is about: its heading, and the measures that answer it. */
export type WordedProblem = TopicProblem & { heading: string; answers: string };

/** What a heading says around its problem, in every bulletin: 针对…问题, 关于…的整改. */
const AROUND = /^(?:针对|关于|对于)|(?:的?问题)?(?:的?整改(?:情况)?)?[。;]?$/g;

/** The problems that the measures of a bulletin answer, in the order of the text. Measures without one are left out. Pure. */
export function problemsOf(source: LedgerSource, shortTitle: string, measures: readonly Measure[]): WordedProblem[] {
  const byProblem = Map.groupBy(measures, ({ problem }) => problem);
  byProblem.delete(null);
  return [...byProblem].flatMap(([problem, answers]) => {
    const [first] = answers;
    if (problem === null || !first) return [];
    const heading = headingAbove(source, first, problem) ?? first;
    return [
      {
        id: problemId(source.bulletin, problem),
        bulletin: source.bulletin,
        shortTitle,
        problem,
        section: first.section,
        start: heading.start,
        end: heading.end,
        measures: answers.map(({ id }) => id),
        heading: fold(problem).replace(AROUND, ''),
        answers: answers.map(({ start, end }) => source.folded.slice(start, end)).join('\n'),
      },
    ];
  });
}

/** A problem is known by its bulletin and its words without blanks: the same in every revision that has it. */
export function problemId(bulletin: string, problem: string): string {
  const words = fold(problem).replace(/\s/g, '');
  return createHash('sha256').update(`${bulletin}\n${words}`).digest('hex').slice(0, 20);
}

function headingAbove({ blocks, text }: LedgerSource, { start }: Measure, problem: string): Block | undefined {
  const path = blockAt(blocks, start)?.path ?? [];
  return path.flatMap((index) => blocks[index] ?? []).find((block) => headingTitle(block, text) === problem);
}
