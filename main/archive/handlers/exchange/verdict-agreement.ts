import type { PlacedAnnotation } from '../../../contract/annotation.ts';
import type { Signatory } from '../../../contract/annotation-versions.ts';
import type { Agreement, Disagreement } from '../../../contract/exchange.ts';
import { storedAnnotations } from '../../annotations/annotation-store.ts';
import { ANNOTATION } from '../../annotations/annotation-table.ts';
import type { StoredAnnotation } from '../../annotations/stored-annotation.ts';
import type { ReadConnection } from '../../database/driver.ts';
import { confusionOf, type Judgement, kappaOf, pairJudgements } from '../../exchange/agreement.ts';
import { conflictRecords } from '../../history/record-lists.ts';
import { annotationIn } from '../marks/mark-versions.ts';
import type { PersonalContext } from '../personal-context.ts';
import { placesIn } from '../personal-places.ts';

/** A state of a mark, and who made it. */
type Said = { mark: StoredAnnotation; by: Signatory };

type Words = Pick<PlacedAnnotation, 'quote' | 'shortTitle'>;

/**
 * How far each two persons agree in their verdicts on some bulletins, or on all. A verdict is that of whoever last changed
 * it; in a conflict each side has its own. 待核 is no verdict yet.
 */
export function verdictAgreement(
  context: PersonalContext,
  db: ReadConnection,
  bulletins: readonly string[],
): Agreement[] {
  const persons = new Map<string, { who: Signatory; judgements: Map<string, Judgement> }>();
  const words = new Map<string, Words>();
  const place = placesIn(context);
  for (const { mark, by } of saidVerdicts(db, bulletins)) {
    const who = judgeOf(mark, by);
    const { annotation } = place(mark);
    const range = annotation.state === 'orphan' ? null : { start: annotation.start, end: annotation.end };
    if (mark.verdict === null || mark.verdict === 'pending') continue;
    const known = persons.get(who.id) ?? { who, judgements: new Map<string, Judgement>() };
    known.judgements.set(mark.id, { record: mark.id, bulletin: mark.bulletin, range, verdict: mark.verdict });
    if (known.who.name === '') known.who = who;
    persons.set(who.id, known);
    words.set(mark.id, annotation);
  }
  const all = [...persons.values()].sort((a, b) => (a.who.id < b.who.id ? -1 : 1));
  return all.flatMap((a, index) =>
    all.slice(index + 1).map((b) => {
      const pairs = pairJudgements([...a.judgements.values()], [...b.judgements.values()]);
      const table = confusionOf(pairs);
      return { a: a.who, b: b.who, ...kappaOf(table), table, differing: differingIn(pairs, words) };
    }),
  );
}

/** Pairs of unlike verdicts, in the order of the bulletins and of their texts. */
function differingIn(pairs: readonly [Judgement, Judgement][], words: ReadonlyMap<string, Words>): Disagreement[] {
  const startOf = ({ range }: Judgement): number => range?.start ?? Number.MAX_SAFE_INTEGER;
  return pairs
    .filter(([a, b]) => a.verdict !== b.verdict)
    .sort(([x], [y]) => compare(x.bulletin, y.bulletin) || startOf(x) - startOf(y))
    .map(([a, b]) => ({
      bulletin: a.bulletin,
      shortTitle: words.get(a.record)?.shortTitle ?? '',
      quote: words.get(a.record)?.quote ?? '',
      a: { mark: a.record, verdict: a.verdict },
      b: { mark: b.record, verdict: b.verdict },
    }));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The verdicts that stand, by bulletin; of a conflict those of every side. */
function saidVerdicts(db: ReadConnection, bulletins: readonly string[]): Said[] {
  const sides = conflictRecords(db, ANNOTATION).flatMap(({ record, heads }) =>
    heads
      .filter(({ said }) => said.removed === null)
      .map(({ said }) => ({ mark: annotationIn(record, said), by: said.by })),
  );
  const settled = storedAnnotations(db)
    .filter(({ heads }) => heads === 1)
    .map((mark) => ({ mark, by: { id: mark.authorId, name: mark.author, unit: mark.unit } }));
  return [...settled, ...sides]
    .filter(({ mark }) => mark.kind === 'verdict' && (bulletins.length === 0 || bulletins.includes(mark.bulletin)))
    .sort((a, b) => (a.mark.bulletin < b.mark.bulletin ? -1 : 1));
}

/** Who judged. The name is known where they put the mark, or made this state of it. */
function judgeOf({ authorId, author, unit, verdictAuthorId }: StoredAnnotation, by: Signatory): Signatory {
  const id = verdictAuthorId ?? authorId;
  if (id === authorId) return { id, name: author, unit };
  return id === by.id ? by : { id, name: '', unit: '' };
}
