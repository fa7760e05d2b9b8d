import type { Measure, RowOrder } from '../../contract/ledger.ts';
import { fold } from '../text/folding.ts';
import { headingsOf, wordsAbout } from './kept/keep-rows.ts';
import type { Condition } from './kept/row-page.ts';

export type MeasureFilter = {
  query?: string | undefined;
  section?: string | undefined;
  /** One of its state words. */
  state?: string | undefined;
};

export type MeasureSelection = MeasureFilter & { sort: RowOrder; limit: number; offset: number };

/** The reading text that a measure stands in. */
export type TextOf = (measure: Measure) => string;

/** The page of measures that a selection asks for, in the order of the text. */
export function selectMeasures(
  measures: readonly Measure[],
  { limit, offset, ...filter }: Omit<MeasureSelection, 'sort'>,
  textOf: TextOf,
): Measure[] {
  return measures.filter(measureFilter(filter, textOf)).slice(offset, offset + limit);
}

/** Whether a measure meets a filter; `measureConditions` says the same of kept rows. */
export function measureFilter({ query, section, state }: MeasureFilter, textOf: TextOf): (measure: Measure) => boolean {
  const words = fold(query?.trim() ?? '');
  const heading = fold(section?.trim() ?? '');
  return (measure) => {
    if (state !== undefined && !measure.states.includes(state)) return false;
    if (heading !== '' && !fold(headingsOf(measure.section)).includes(heading)) return false;
    return words === '' || fold(wordsAbout(measure, textOf(measure))).includes(words);
  };
}

/** What kept rows must meet to be chosen by a filter. */
export function measureConditions({ query, section, state }: MeasureFilter): Condition[] {
  const words = fold(query?.trim() ?? '');
  const heading = fold(section?.trim() ?? '');
  const conditions: (Condition | false)[] = [
    state !== undefined && { sql: 'EXISTS (SELECT 1 FROM json_each(states) WHERE value = ?)', values: [state] },
    heading !== '' && {
      sql: 'section IN (SELECT number FROM ledger_term WHERE instr(folded, ?) > 0)',
      values: [heading],
    },
    words !== '' && { sql: 'instr(words, ?) > 0', values: [words] },
  ];
  return conditions.filter((condition) => condition !== false);
}
