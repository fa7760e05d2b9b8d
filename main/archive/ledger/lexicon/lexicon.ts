import { fold } from '../../text/folding.ts';
import { anyOf } from './alternatives.ts';
import { readUnits, type UnitTable, unitFault } from './unit-table.ts';
import {
  readWordTable,
  type WordTable,
  type WordTableForm,
  type WordTableProblem,
  type WordTableText,
} from './word-table.ts';

/** The tables of `resources/ledger`, by file name without extension. */
export const TABLE_NAMES = [
  'units',
  'set-phrases',
  'qualifiers',
  'change-words',
  'states',
  'document-verbs',
  'scope-words',
  'subjects',
  'plan-words',
] as const;

export type TableName = (typeof TABLE_NAMES)[number];

/**
 * What the ledger knows of words, as the tables say it. Patterns are for folded text; those named `…At` are sticky, those
 * named `…s` are global, `…Before` end at the end of the words given.
 */
export type Lexicon = {
  units: UnitTable;
  setPhrases: RegExp;
  qualifierBefore: RegExp;
  qualifierAfterAt: RegExp;
  /** Words of the same clause that tell what sort of figure it is. */
  estimates: RegExp;
  cumulatives: RegExp;
  comparisons: RegExp;
  growthBefore: RegExp;
  declineBefore: RegExp;
  levelBefore: RegExp;
  /** State words, and the state that each is told as; states in the order of the table. */
  states: { words: RegExp; stateOf: ReadonlyMap<string, string>; order: readonly string[] };
  /** Words of paragraphs that tell plans, of both, and of those that look back. */
  plans: { plan: RegExp; common: RegExp; review: RegExp };
  documentVerbs: { any: RegExp; issued: ReadonlySet<string> };
  ranks: RegExp;
  scopes: RegExp;
  subject: { link: RegExp; verb: RegExp; verbs: RegExp; stop: RegExp; time: RegExp; stageBefore: RegExp };
  /** Changes with the tables: what was found with other ones has to be found anew. */
  fingerprint: string;
  problems: readonly WordTableProblem[];
};

/** Tables whose names mean something to the program; in the others a person may add names. */
const FORMS: Partial<Record<TableName, WordTableForm>> = {
  units: { faultOf: unitFault },
  qualifiers: { names: ['before', 'after', 'estimate', 'cumulative', 'comparison'] },
  'change-words': { names: ['growth', 'decline', 'level'] },
  'document-verbs': { names: ['new', 'revised', 'used'] },
  'scope-words': { names: ['rank', 'scope'] },
  subjects: { names: ['link', 'verb', 'stop', 'time', 'stage'] },
  'plan-words': { names: ['plan', 'common', 'review'] },
};

/** 四个 in 二十四个 is no set phrase. */
const NOT_IN_NUMERAL = '(?<![\\d一二三四五六七八九十百千万亿点])';
const AROUND_CHANGE =
  '(?:了|约|近|超过|超|逾|不足|不到|到|至少|最多|率为|率达|幅达|幅为|达|为|率|速|幅|分别|分别为|各)?';

/** Compiles the tables. A table may have several texts: the shipped one, and the reader's own behind it. */
export function compileLexicon(texts: Readonly<Record<TableName, readonly WordTableText[]>>): Lexicon {
  const problems: WordTableProblem[] = [];
  const table = (name: TableName): WordTable => readWordTable(texts[name], problems, FORMS[name]);
  const units = table('units');
  const qualifiers = table('qualifiers');
  const changes = table('change-words');
  const verbs = table('document-verbs');
  const scopes = table('scope-words');
  const subjects = table('subjects');
  const plans = table('plan-words');
  return {
    units: readUnits(units),
    setPhrases: new RegExp(`${NOT_IN_NUMERAL}${anyOf([...table('set-phrases').values()].flat().map(fold))}`, 'g'),
    qualifierBefore: atEnd(wordsOf(qualifiers, 'before')),
    qualifierAfterAt: new RegExp(anyOf(wordsOf(qualifiers, 'after')), 'y'),
    estimates: anywhere(wordsOf(qualifiers, 'estimate')),
    cumulatives: anywhere(wordsOf(qualifiers, 'cumulative')),
    comparisons: anywhere(wordsOf(qualifiers, 'comparison')),
    growthBefore: atEnd(wordsOf(changes, 'growth'), AROUND_CHANGE),
    declineBefore: atEnd(wordsOf(changes, 'decline'), AROUND_CHANGE),
    levelBefore: atEnd(wordsOf(changes, 'level')),
    states: statesOf(table('states')),
    plans: {
      plan: anywhere(wordsOf(plans, 'plan')),
      common: anywhere(wordsOf(plans, 'common')),
      review: anywhere(wordsOf(plans, 'review')),
    },
    documentVerbs: {
      any: anywhere([...verbs.values()].flat()),
      issued: new Set([...wordsOf(verbs, 'new'), ...wordsOf(verbs, 'revised')]),
    },
    ranks: anywhere(wordsOf(scopes, 'rank')),
    scopes: anywhere(wordsOf(scopes, 'scope')),
    subject: {
      link: atEnd(wordsOf(subjects, 'link')),
      verb: atStart(wordsOf(subjects, 'verb')),
      verbs: anywhere(wordsOf(subjects, 'verb')),
      stop: anywhere(wordsOf(subjects, 'stop')),
      time: atStart(wordsOf(subjects, 'time')),
      stageBefore: atEnd(wordsOf(subjects, 'stage')),
    },
    fingerprint: JSON.stringify(TABLE_NAMES.map((name) => texts[name].map(({ text }) => text))),
    problems,
  };
}

function statesOf(table: WordTable): Lexicon['states'] {
  const stateOf = new Map([...table].flatMap(([state, words]) => words.map((word) => [fold(word), state] as const)));
  return { words: anywhere([...stateOf.keys()]), stateOf, order: [...table.keys()] };
}

function wordsOf(table: WordTable, name: string): string[] {
  return (table.get(name) ?? []).map(fold);
}

function anywhere(words: readonly string[]): RegExp {
  return new RegExp(anyOf(words.map(fold)), 'g');
}

function atStart(words: readonly string[]): RegExp {
  return new RegExp(`^${anyOf(words)}`);
}

function atEnd(words: readonly string[], between = ''): RegExp {
  return new RegExp(`${anyOf(words)}${between}$`);
}
