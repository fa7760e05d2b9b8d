import type { Check, Claim, Measure } from '../contract/ledger.ts';
import { noWords, readArguments } from './arguments.ts';
import type { Command } from './context.ts';

/** More rows than any library holds: the terminal prints all of them. */
const ALL = { limit: 10_000_000, offset: 0 };

export const measures: Command = async ({ argv, archive }) => {
  const { values, positionals } = readArguments(argv, { bulletin: { type: 'string' } });
  noWords(positionals);
  const found = await archive()['ledger.measures']({ bulletin: values.bulletin, ...ALL });
  return { value: found.map(measureAsPrinted), lines: found.map(describeMeasure) };
};

/** Dates as ISO where the text gives one, else its own words; what the text does not state is absent. */
function measureAsPrinted({ documents, dates, ...measure }: Measure) {
  return {
    ...stated(measure),
    documents: documents.map(({ verb, title }) => stated({ verb, title })),
    dates: dates.map(({ date, words }) => date ?? words),
  };
}

/** Without what is null, but for the number of the paragraph, which headings and apparatus do not have. */
function stated(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([name, value]) => value !== null || name === 'paragraph'));
}

function describeMeasure({ bulletin, problem, item, paragraph, states, claims }: Measure): string {
  const place = paragraph === null ? '' : `第${paragraph}段`;
  const told = states.length === 0 ? '状态：原文未载' : states.join('、');
  return [bulletin, place, item ?? '', problem ?? '（未列问题）', told, `数据 ${claims.length}`]
    .filter((part) => part !== '')
    .join('  ');
}

export const claims: Command = async ({ argv, archive }) => {
  const { values, positionals } = readArguments(argv, { bulletin: { type: 'string' }, query: { type: 'string' } });
  noWords(positionals);
  const reply = await archive()['ledger.claims']({
    bulletin: values.bulletin,
    query: values.query,
    sort: 'text',
    ...ALL,
  });
  return { value: reply.claims.map(stated), lines: reply.claims.map(describeClaim) };
};

function describeClaim({ bulletin, subject, quote, value, valueTo, unit, period, paragraph }: Claim): string {
  const to = valueTo === undefined ? '' : `–${valueTo}`;
  const worth = value === null ? '' : `${value}${to} ${unit}`;
  return [bulletin, paragraph === null ? '' : `第${paragraph}段`, subject, quote, worth, period?.words ?? '']
    .filter((part) => part !== '')
    .join('  ');
}

const OUTCOMES: Readonly<Record<Check['outcome'], string>> = {
  agrees: '一致',
  conflicts: '不一致',
  'not-comparable': '不可比',
};

export const check: Command = async ({ argv, archive }) => {
  const { values, positionals } = readArguments(argv, { bulletin: { type: 'string' } });
  noWords(positionals);
  const value = await archive()['ledger.checks']({ bulletin: values.bulletin });
  const lines = value.map(({ outcome, rule, formula, explanation }) =>
    [OUTCOMES[outcome], rule, formula, explanation].join('  '),
  );
  return { value, lines };
};
