import type { PlacedAnnotation } from '../../../contract/annotation.ts';
import type { Claim, LedgerRange, Measure } from '../../../contract/ledger.ts';
import type { LedgerTable } from '../../../contract/ledger-corrections.ts';
import { cautionsOf, classedSource } from '../../export/cite.ts';
import type { LedgerLine } from '../../export/ledger/ledger-line.ts';
import { shifted } from '../../ledger/figures/decimal.ts';
import { bulletinRow, type RevisionText, readText } from '../../library/read.ts';
import { blockAt } from '../../text/outline.ts';
import { listPlaced } from '../marks/mark-lists.ts';
import { citedPlace } from '../personal-places.ts';
import { signatoryOf } from '../personal-records.ts';
import type { LedgerDesk } from './ledger-desk.ts';
import { judgementsOf, tableOf } from './personal-ledger.ts';
import { reportedFigures, shiftToBase } from './printed-figures.ts';

/** The ledger of a bulletin with the verdicts on it: measures first, both in the order of the text. Throws `not-found`. */
export function ledgerLines(desk: LedgerDesk, bulletin: string): LedgerLine[] {
  const { context } = desk;
  const row = bulletinRow(context.library, bulletin);
  const revision = readText(context.library, bulletin, row.revision);
  const table = tableOf(desk, bulletin);
  const marks = new Map(judgementsOf(desk, bulletin).map((judged) => [judged.row, judged.mark]));
  const sic = listPlaced(context, { bulletin, kind: 'sic' }).flatMap(({ annotation }) =>
    annotation.state === 'orphan' ? [] : [annotation],
  );
  const db = context.person.reading();
  const self = db && signatoryOf(db);
  const checkerOf = (id: string, mark: PlacedAnnotation | null): string => {
    if (mark === null) return table.persons[id] ?? '';
    return mark.verdictAuthorId !== mark.authorId && mark.verdictAuthorId === self?.id ? self.name : mark.author;
  };
  const shared = ({ id, start, end }: Claim | Measure) => {
    const place = citedPlace(row, revision, start, end);
    const words = sic.filter((mark) => mark.start < end && mark.end > start).map(({ quote }) => quote);
    const mark = marks.get(id) ?? null;
    return {
      id,
      bulletin,
      shortTitle: row.short_title,
      revision: row.revision,
      start,
      end,
      unit: row.body,
      source: classedSource(place),
      context: sentenceAround(revision, start, end),
      cautions: cautionsOf(row.source_class, words),
      mark,
      checker: checkerOf(id, mark),
    };
  };
  const measureOf = measuresByClaim(table);
  const quoteOf = new Map(table.claims.map(({ id, quote }) => [id, quote]));
  return [
    ...table.measures.map((measure): LedgerLine => {
      const line = shared(measure);
      const figures = line.mark?.figures ?? null;
      return {
        ...line,
        table: 'measures',
        ...ofMeasure(measure, revision.text),
        subject: null,
        figures,
        written: { figures, shift: 0 },
        // A measure may hold several figures, which are rows of their own in the other table.
        reportedWords: measure.claims.flatMap((id) => quoteOf.get(id) ?? []).join('；') || null,
        words: revision.text.slice(measure.start, measure.end),
      };
    }),
    ...table.claims.map((claim): LedgerLine => {
      const line = shared(claim);
      return {
        ...line,
        table: 'claims',
        ...ofMeasure(measureOf.get(claim.id) ?? null, revision.text),
        subject: claim.subject === '' ? null : claim.subject,
        ...figuresOf(claim, line.mark),
        reportedWords: claim.value === null ? claim.quote : null,
        words: claim.quote,
      };
    }),
  ];
}

const STOPS = '。！？!?；;\n';

/** Offsets in UTF-16 units of the reading text. Nothing beyond the block: a heading is no part of a sentence. */
function sentenceAround({ text, blocks }: RevisionText, start: number, end: number): string {
  const block = blockAt(blocks, start);
  let from = start;
  while (from > (block?.start ?? 0) && !STOPS.includes(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < (block?.end ?? text.length) && !STOPS.includes(text.charAt(to - 1))) to += 1;
  return text.slice(from, Math.max(to, end)).trim();
}

function measuresByClaim({ measures }: LedgerTable): Map<string, Measure> {
  return new Map(measures.flatMap((measure) => measure.claims.map((claim) => [claim, measure] as const)));
}

/** What a measure says; of a claim, the measure that it stands in. */
function ofMeasure(measure: Measure | null, text: string) {
  if (measure === null) {
    return { problem: null, manifestation: null, measure: null, responsible: [], limits: [], states: [] };
  }
  const { problem, manifestation, responsible = [], dates, states } = measure;
  return {
    problem,
    manifestation: manifestation ? text.slice(manifestation.start, manifestation.end) : null,
    measure: withoutResults(measure, text),
    responsible,
    limits: dates.filter(({ isLimit }) => isLimit).map(({ date, words }) => date ?? words),
    states,
  };
}

/** The words of a measure without the sentences that tell what came of it; all of them where nothing else would be left. */
function withoutResults({ start, end, results = [] }: Measure, text: string): string {
  const words = text.slice(start, end);
  const fromTheEnd = results.toSorted((a, b) => b.start - a.start);
  const cut = (rest: string, result: LedgerRange) =>
    rest.slice(0, Math.max(0, result.start - start)) + rest.slice(Math.max(0, result.end - start));
  return fromTheEnd.reduce(cut, words).trim() || words;
}

/**
 * What a claim states and what was verified: as a mark writes it down, and in the claim's base unit, so that a column can
 * be added up. Figures in a unit that cannot be turned into it stay as they were written.
 */
function figuresOf(claim: Claim, mark: PlacedAnnotation | null): Pick<LedgerLine, 'figures' | 'written'> {
  const written = mark?.figures ?? reportedFigures(claim);
  if (written === null) return { figures: null, written: { figures: null, shift: 0 } };
  const shift = shiftToBase(claim, written.unit);
  if (shift === null) return { figures: written, written: { figures: written, shift: 0 } };
  const inBase = (decimal: string | null) => decimal && shifted(decimal, shift);
  const figures = { reported: inBase(written.reported), verified: inBase(written.verified), unit: claim.unit };
  return { figures, written: { figures: written, shift } };
}
