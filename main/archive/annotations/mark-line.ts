import type { AnchorState } from '../../contract/annotation.ts';
import { isTagWithin } from '../../contract/tag.ts';
import type { ReadConnection } from '../database/driver.ts';
import { fold } from '../text/folding.ts';
import type { StoredAnnotation } from './stored-annotation.ts';

/** As much of a mark as filters and orders ask for: 50,000 of them are read in a moment. `tags` is JSON. */
export type MarkLine = Pick<
  StoredAnnotation,
  | 'id'
  | 'bulletin'
  | 'revision'
  | 'textSource'
  | 'kind'
  | 'verdict'
  | 'author'
  | 'createdAt'
  | 'modifiedAt'
  | 'quote'
  | 'note'
> & { tags: string };

type LineValues = [
  ...[string, string, number, string | null, MarkLine['kind'], MarkLine['verdict']],
  ...[string, string, string, string, string, string],
];

/**
 * The marks that may meet a filter, as lines, in the order of bulletin and place. The words on the text and in the notes
 * are read only where the filter asks for words: they are most of what there is to read.
 */
export function markLines(db: ReadConnection, { bulletin, query = '' }: MarkFilter = {}): MarkLine[] {
  const words = query.trim() === '' ? "'', ''" : 'quote, note';
  const columns = `id, bulletin, revision, text_source, kind, verdict, author, created_at, modified_at, tags, ${words}`;
  const rows =
    bulletin === undefined
      ? db.lists<LineValues>(`SELECT ${columns} FROM annotation ORDER BY bulletin, "start", "end", created_at, id`)
      : db.lists<LineValues>(
          `SELECT ${columns} FROM annotation WHERE bulletin = ? ORDER BY "start", "end", created_at, id`,
          bulletin,
        );
  return rows.map(
    ([id, of, revision, textSource, kind, verdict, author, createdAt, modifiedAt, tags, quote, note]) => ({
      id,
      bulletin: of,
      revision,
      textSource,
      kind,
      verdict,
      author,
      createdAt,
      modifiedAt,
      tags,
      quote,
      note,
    }),
  );
}

/** The tags of a line. */
export function tagsOf({ tags }: Pick<MarkLine, 'tags'>): string[] {
  return tags === '[]' ? [] : JSON.parse(tags);
}

/** What marks are narrowed to; see the contract. */
export type MarkFilter = {
  bulletin?: string | undefined;
  state?: AnchorState | undefined;
  /** Empty: marks without a tag. */
  tag?: string | undefined;
  verdict?: string | undefined;
  kind?: string | undefined;
  author?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  query?: string | undefined;
};

export type FilterName = 'bulletin' | 'kind' | 'verdict' | 'tag' | 'author' | 'state' | 'rest';

type MarkTest = (line: MarkLine) => boolean;

/**
 * The tests that a filter asks for, by name, the cheap ones first; none for what it leaves open. `stateOf` gives the state
 * of a mark, and is asked last, and only where the filter names one.
 */
export function testsOf(filter: MarkFilter, stateOf: (line: MarkLine) => AnchorState): Map<FilterName, MarkTest> {
  const { bulletin, state, tag, verdict, kind, author } = filter;
  const tests: [FilterName, MarkTest | null][] = [
    ['bulletin', bulletin === undefined ? null : (line) => line.bulletin === bulletin],
    ['kind', kind === undefined ? null : (line) => line.kind === kind],
    ['verdict', verdict === undefined ? null : (line) => line.verdict === verdict],
    ['author', author === undefined ? null : (line) => line.author === author],
    ['tag', tag === undefined ? null : tagTest(tag)],
    ['rest', restOf(filter)],
    ['state', state === undefined ? null : (line) => stateOf(line) === state],
  ];
  return new Map(tests.flatMap(([name, test]) => (test ? [[name, test]] : [])));
}

function tagTest(tag: string): MarkTest {
  if (tag === '') return (line) => tagsOf(line).length === 0;
  return (line) => tagsOf(line).some((each) => isTagWithin(each, tag));
}

/** Time and words. */
function restOf({ from, to, query }: MarkFilter): MarkTest | null {
  const words = fold((query ?? '').trim());
  if (from === undefined && to === undefined && words === '') return null;
  // Instants and dates are in order as text; behind a date comes everything of that day.
  const last = to === undefined ? null : `${to}\uffff`;
  return (line) =>
    (from === undefined || line.modifiedAt >= from) &&
    (last === null || line.modifiedAt <= last) &&
    (words === '' || [line.note, line.quote, ...tagsOf(line)].some((field) => fold(field).includes(words)));
}
