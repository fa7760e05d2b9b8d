import type { Handlers } from '../../../contract/calls.ts';
import { ArchiveError } from '../../../contract/errors.ts';
import type { ComparedBulletin, TopicsReply } from '../../../contract/ledger-corrections.ts';
import { performanceOf } from '../../ledger/compare/performance.ts';
import { problemsOf, type WordedProblem } from '../../ledger/compare/problems-of.ts';
import { topicsAmong } from '../../ledger/compare/topics.ts';
import type { Match, MatchedProblem } from '../../ledger/decisions/decision.ts';
import { storedMatches } from '../../ledger/decisions/decision-tables.ts';
import { openedPerson } from './ledger-corrections.ts';
import type { LedgerDesk } from './ledger-desk.ts';

/** 对照 and 同题对照: bulletins side by side. */
export function comparisonHandlers(desk: LedgerDesk): Pick<Handlers, 'ledger.compare' | 'ledger.topics'> {
  return {
    'ledger.compare': ({ bulletins }) => bulletins.flatMap((id) => comparedBulletins(desk, id)),
    'ledger.topics': ({ bulletins }) => topics(desk, bulletins),
  };
}

/** Problems of the library by their ids. Throws `not-found`. */
export function problemsIn(desk: LedgerDesk, ids: readonly string[]): MatchedProblem[] {
  const known = new Map<string, MatchedProblem>();
  for (const number of desk.ledgers.numbers()) {
    if (known.size === new Set(ids).size) break;
    for (const { id, bulletin, problem } of wordedProblems(desk, number)) {
      if (ids.includes(id)) known.set(id, { id, bulletin, problem });
    }
  }
  return ids.map((id) => {
    const problem = known.get(id);
    if (problem) return problem;
    throw new ArchiveError('not-found', '台账中已没有这个问题，没有改动；请刷新后再试。', { problem: id });
  });
}

/** What a bulletin states of its rectification, each figure with its places; nothing for one without a text. */
export function comparedBulletins({ ledgers }: LedgerDesk, bulletin: string): ComparedBulletin[] {
  const number = ledgers.numberOf(bulletin);
  const revision = ledgers.revision(number);
  if (!revision) return [];
  const figures = performanceOf(revision.source, ledgers.byNumber(number).claims);
  return [{ bulletin, shortTitle: revision.title, figures }];
}

function topics(desk: LedgerDesk, bulletins: readonly string[]): TopicsReply {
  const problems = bulletins.flatMap((id) => wordedProblems(desk, desk.ledgers.numberOf(id)));
  const db = openedPerson(desk.context);
  const matches = db ? storedMatches(db) : [];
  const ids = new Set(problems.map(({ id }) => id));
  const standing = matches.filter(({ problems: matched }) => matched.filter(({ id }) => ids.has(id)).length > 1);
  return {
    ...topicsAmong(problems, byHand(matches)),
    matches: standing.map(({ id, problems: matched }) => ({ id, problems: matched.map((each) => each.id) })),
  };
}

function wordedProblems({ ledgers }: LedgerDesk, number: number): WordedProblem[] {
  const revision = ledgers.revision(number);
  return revision ? problemsOf(revision.source, revision.title, ledgers.byNumber(number).measures) : [];
}

/** What was decided last about two problems holds. */
function byHand(matches: readonly Match[]) {
  const decided = new Map<string, { pair: [string, string]; act: Match['act'] }>();
  for (const { act, problems } of matches) {
    const [first, ...others] = problems.map(({ id }) => id);
    if (first === undefined) continue;
    for (const other of others) {
      decided.set([first, other].sort().join(' '), { pair: [first, other], act });
    }
  }
  const pairs = [...decided.values()];
  return {
    together: pairs.filter(({ act }) => act === 'together').map(({ pair }) => pair),
    apart: pairs.filter(({ act }) => act === 'apart').map(({ pair }) => pair),
  };
}
