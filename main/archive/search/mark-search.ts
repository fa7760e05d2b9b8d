import type { MarkHit } from '../../contract/search.ts';
import type { Query, Term } from './query.ts';
import { positiveLeaves } from './query.ts';
import { termPattern } from './term-pattern.ts';

/** What search needs to know of one of the person's marks. */
export type MarkWords = { id: string; bulletin: string; quote: string; note: string; tags: readonly string[] };

/** The person's marks as search asks them. */
export class MarkIndex {
  readonly #marks: readonly MarkWords[];
  readonly bulletins: ReadonlySet<string>;
  /** Every tag in use. */
  readonly tags: readonly string[];

  constructor(marks: readonly MarkWords[]) {
    this.#marks = marks;
    this.bulletins = new Set(marks.map((mark) => mark.bulletin));
    this.tags = [...new Set(marks.flatMap((mark) => mark.tags))];
  }

  /** Bulletins with a mark that has the term in a tag (`标签:`), or in its note or the words it stands on (`标注:`). */
  bulletinsWith(field: 'tag' | 'note', term: Term): Set<string> {
    const has = finderOf(term);
    const found = this.#marks.filter((mark) =>
      field === 'tag' ? mark.tags.some(has) : has(mark.note) || has(mark.quote),
    );
    return new Set(found.map((mark) => mark.bulletin));
  }

  /** Marks whose note or tags meet a query, in the order given, with the place of the first words found. */
  find(query: Query, limit: number): Pick<MarkHit, 'annotation' | 'found' | 'text' | 'marks'>[] {
    const isMet = testOf(query);
    const patterns = wordsOf(query).map(termPattern);
    const hits: Pick<MarkHit, 'annotation' | 'found' | 'text' | 'marks'>[] = [];
    for (const mark of this.#marks) {
      if (hits.length >= limit) break;
      const shown = isMet(mark) ? firstPlace(mark, patterns) : null;
      if (shown) hits.push({ annotation: mark.id, ...shown });
    }
    return hits;
  }
}

/** Words that are looked for in notes and tags: those of the query itself, and those of `标签:` and `标注:`. */
function wordsOf(query: Query): Term[] {
  switch (query.kind) {
    case 'and':
    case 'or':
    case 'near':
      return query.parts.flatMap(wordsOf);
    case 'field':
      return query.field === 'tag' || query.field === 'note' ? wordsOf(query.part) : [];
    default:
      return positiveLeaves(query).flatMap((leaf) => (leaf.kind === 'term' ? [leaf.term] : []));
  }
}

type Test = (mark: MarkWords) => boolean;

/** What cannot be asked of a mark (fields of the bulletin, ranges) is no hindrance, but finds none by itself. */
function testOf(query: Query, where: 'tag' | 'note' | 'any' = 'any'): Test {
  switch (query.kind) {
    case 'term': {
      const has = finderOf(query.term);
      return ({ note, tags }) => (where !== 'tag' && has(note)) || (where !== 'note' && tags.some(has));
    }
    case 'and':
    case 'near': {
      const tests = query.parts.map((part) => testOf(part, where));
      return (mark) => tests.every((test) => test(mark));
    }
    case 'or': {
      const tests = query.parts.map((part) => testOf(part, where));
      return (mark) => tests.some((test) => test(mark));
    }
    case 'not': {
      const test = testOf(query.part, where);
      return (mark) => !test(mark);
    }
    case 'field':
      return query.field === 'tag' || query.field === 'note' ? testOf(query.part, query.field) : () => true;
    default:
      return () => true;
  }
}

function firstPlace(
  { note, tags }: MarkWords,
  patterns: readonly RegExp[],
): Pick<MarkHit, 'found' | 'text' | 'marks'> | null {
  const places = placesIn(note, patterns);
  if (places.length > 0) return { found: 'note', text: note, marks: places };
  for (const tag of tags) {
    const inTag = placesIn(tag, patterns);
    if (inTag.length > 0) return { found: 'tag', text: tag, marks: inTag };
  }
  return null;
}

function placesIn(words: string, patterns: readonly RegExp[]): [number, number][] {
  return patterns
    .flatMap((pattern) =>
      Array.from(words.matchAll(pattern), (match): [number, number] => [match.index, match.index + match[0].length]),
    )
    .sort((a, b) => a[0] - b[0]);
}

function finderOf(term: Term): (words: string) => boolean {
  const pattern = new RegExp(termPattern(term).source);
  return (words) => pattern.test(words);
}
