import { userInfo } from 'node:os';
import type { Annotation } from '../contract/annotation.ts';
import { ANCHOR_STATES, COLOURS, VERDICTS } from '../contract/annotation.ts';
import type { Handlers } from '../contract/calls.ts';
import { ArchiveError } from '../contract/errors.ts';
import { noWords, oneOf, onlyWord, readArguments, wholeNumber } from './arguments.ts';
import type { Command } from './context.ts';
import { UsageError } from './usage.ts';

export const annotate: Command = async ({ argv, archive }) => {
  const { values, positionals } = readArguments(argv, {
    quote: { type: 'string' },
    occurrence: { type: 'string' },
    note: { type: 'string' },
    tag: { type: 'string', multiple: true },
    verdict: { type: 'string' },
    colour: { type: 'string' },
    author: { type: 'string' },
    shared: { type: 'boolean', default: false },
  });
  const id = onlyWord(positionals, '资料编号');
  const { quote, note = '', tag: tags = [] } = values;
  if (quote === undefined || quote.trim() === '') throw new UsageError('缺少 --quote 文字');
  if (values.author?.trim() === '') throw new UsageError('--author 不能为空');
  const verdict = oneOf(values.verdict, 'verdict', VERDICTS) ?? null;
  const colour = oneOf(values.colour, 'colour', COLOURS) ?? null;
  const occurrence = wholeNumber(values.occurrence, 'occurrence', 1) ?? 1;
  const handlers = archive();
  const value = await handlers['annotations.create']({
    bulletin: id,
    ...(await placeOf(handlers, id, quote, occurrence)),
    kind: kindOf(verdict, note),
    verdict,
    note,
    tags,
    colour: verdict === null && note === '' ? (colour ?? 'point') : colour,
    shared: values.shared,
    author: values.author ?? (await signature(handlers)),
  });
  return { value, lines: [describe(value)] };
};

type Place = { revision: number; start: number; end: number };

/** The n-th place of the words. */
async function placeOf(handlers: Handlers, id: string, quote: string, occurrence: number): Promise<Place> {
  const { revision, places } = await handlers['library.places']({ id, quote });
  const place = places[occurrence - 1];
  if (place) return { revision, ...place };
  const message =
    places.length === 0
      ? `资料中没有这段文字：${quote}`
      : `这段文字只出现 ${places.length} 次，没有第 ${occurrence} 次。`;
  throw new ArchiveError('quote-not-found', message, { quote, occurrence, found: places.length });
}

function kindOf(verdict: string | null, note: string): Annotation['kind'] {
  if (verdict !== null) return 'verdict';
  return note === '' ? 'highlight' : 'note';
}

/** The person's name; the machine's name for them where nobody has been asked yet. */
export async function signature(handlers: Handlers): Promise<string> {
  const people = await handlers['people.list']({});
  return people.find((person) => person.current)?.name || userInfo().username;
}

export const annotations: Command = async ({ argv, archive }) => {
  const { values, positionals } = readArguments(argv, {
    bulletin: { type: 'string' },
    state: { type: 'string' },
    tag: { type: 'string' },
    verdict: { type: 'string' },
    query: { type: 'string' },
  });
  noWords(positionals);
  const handlers = archive();
  const value = await handlers['annotations.list']({
    bulletin: values.bulletin,
    state: oneOf(values.state, 'state', ANCHOR_STATES),
    tag: values.tag,
    verdict: oneOf(values.verdict, 'verdict', VERDICTS),
    query: values.query,
  });
  // Marks of a bulletin that is not here are shown; a bulletin that nobody knows of is a slip of the pen.
  if (values.bulletin !== undefined && value.length === 0) await handlers['library.read']({ id: values.bulletin });
  return { value, lines: value.map(describe) };
};

function describe({ id, bulletin, quote, note, verdict, tags, author }: Annotation): string {
  const said = [verdict, note, ...tags.map((tag) => `#${tag}`)].filter((words) => words !== null && words !== '');
  return `${id}  ${bulletin}  “${quote.replace(/\s*\n\s*/g, '')}”  ${said.join(' ')}  ${author}`;
}
