import { z } from 'zod';
import { type AnnotationKind, VERDICTS, type Verdict } from '../../contract/annotation.ts';

/**
 * The parts of a W3C Web Annotation (https://www.w3.org/TR/annotation-model/) that are read. The model lets nearly
 * everything be one thing or a list, a string or an object: what does not fit is passed over.
 */
export const webAnnotation = z.looseObject({
  id: z.string().optional().catch(undefined),
  motivation: z.unknown().optional(),
  created: z.unknown().optional(),
  modified: z.unknown().optional(),
  creator: z.unknown().optional(),
  body: z.unknown().optional(),
  bodyValue: z.unknown().optional(),
  target: z.unknown().optional(),
});
export type WebAnnotation = z.infer<typeof webAnnotation>;

const selector = z.looseObject({
  type: z.string().catch(''),
  exact: z.string().optional().catch(undefined),
  prefix: z.string().optional().catch(undefined),
  suffix: z.string().optional().catch(undefined),
  start: z.number().int().nonnegative().optional().catch(undefined),
  end: z.number().int().nonnegative().optional().catch(undefined),
  refinedBy: z.unknown().optional(),
});

/** Words, what stands around them, and where, in code points: as much of it as is said. */
export type WebTarget = {
  source: string | null;
  exact: string;
  prefix: string;
  suffix: string;
  position: { start: number; end: number } | null;
};

/** The first target that quotes words; null where none does. */
export function targetOf({ target }: WebAnnotation): WebTarget | null {
  for (const each of listOf(target)) {
    const found = quotedTarget(each);
    if (found) return found;
  }
  return null;
}

function quotedTarget(target: unknown): WebTarget | null {
  const parsed = z.looseObject({ source: z.unknown().optional(), selector: z.unknown().optional() }).safeParse(target);
  if (!parsed.success) return null;
  const selectors = listOf(parsed.data.selector).flatMap(withRefinements);
  const quote = selectors.find(({ type, exact }) => type === 'TextQuoteSelector' && exact);
  if (!quote?.exact) return null;
  const place = selectors.find(({ type }) => type === 'TextPositionSelector');
  const isRange = place?.start !== undefined && place.end !== undefined && place.start < place.end;
  return {
    source: nameOf(parsed.data.source, 'id'),
    exact: quote.exact,
    prefix: quote.prefix ?? '',
    suffix: quote.suffix ?? '',
    position: isRange ? { start: place.start ?? 0, end: place.end ?? 0 } : null,
  };
}

function withRefinements(value: unknown, depth = 0): z.infer<typeof selector>[] {
  const parsed = selector.safeParse(value);
  if (!parsed.success) return [];
  const further = depth < 10 ? listOf(parsed.data.refinedBy).flatMap((each) => withRefinements(each, depth + 1)) : [];
  return [parsed.data, ...further];
}

/** What an annotation says: bodies by their purpose, Markdown and plain text as they are. */
export type WebContent = { kind: AnnotationKind; note: string; tags: string[]; verdict: Verdict | null };

const body = z.looseObject({
  value: z.unknown().optional(),
  purpose: z.unknown().optional(),
  id: z.unknown().optional(),
  source: z.unknown().optional(),
});

/** What the motivations of the vocabulary (https://www.w3.org/TR/annotation-vocab/#motivation) are here. */
const KINDS: Readonly<Record<string, AnnotationKind>> = {
  highlighting: 'highlight',
  commenting: 'note',
  describing: 'note',
  replying: 'note',
  questioning: 'question',
  assessing: 'verdict',
  bookmarking: 'bookmark',
};

/** The content of an annotation. An assessment that is no verdict of ours is a note, and says what it says. */
export function contentOf({ motivation, body: bodies, bodyValue }: WebAnnotation): WebContent {
  const notes: string[] = [];
  const tags: string[] = [];
  let verdict: Verdict | null = null;
  for (const each of [...listOf(bodies), ...listOf(bodyValue)]) {
    const { words, purposes } = spokenIn(each);
    const judged = purposes.includes('assessing') ? VERDICTS.find((code) => code === words) : undefined;
    if (judged) verdict = judged;
    else if (purposes.includes('tagging')) tags.push(words);
    else if (words !== '') notes.push(words);
  }
  const meant = namesOf(motivation).flatMap((name) => KINDS[name] ?? []);
  const kind =
    meant.find((each) => each !== 'verdict' || verdict !== null) ?? (notes.length > 0 ? 'note' : 'highlight');
  return { kind: verdict === null ? kind : 'verdict', note: notes.join('\n\n'), tags, verdict };
}

function spokenIn(value: unknown): { words: string; purposes: string[] } {
  if (typeof value === 'string') return { words: value, purposes: [] };
  const parsed = body.safeParse(value);
  if (!parsed.success) return { words: '', purposes: [] };
  const { value: words, purpose, id, source } = parsed.data;
  const linked = nameOf(source, 'id') ?? nameOf(id, 'id');
  return { words: typeof words === 'string' ? words : (linked ?? ''), purposes: namesOf(purpose) };
}

/** Who made an annotation: an id where there is one, else made from the name. */
export function creatorOf({ creator }: WebAnnotation): { id: string; name: string } {
  const [first] = listOf(creator);
  const parsed = z
    .looseObject({ id: z.unknown().optional(), name: z.unknown().optional(), nickname: z.unknown().optional() })
    .safeParse(first);
  const plain = typeof first === 'string' ? first : null;
  const said = parsed.success ? [parsed.data.name, parsed.data.nickname].flatMap(listOf).find(isWords) : plain;
  const id = parsed.success && isWords(parsed.data.id) ? parsed.data.id : plain;
  const name = said ?? id ?? '未署名';
  return { id: (id ?? `name:${name}`).slice(0, 100), name: name.slice(0, 60) };
}

/** The instant of the last change, else of the making, as ISO text; null where neither is told. */
export function timeOf({ created, modified }: WebAnnotation): { createdAt: string | null; modifiedAt: string | null } {
  const [createdAt, modifiedAt] = [instant(created), instant(modified)];
  return { createdAt: createdAt ?? modifiedAt, modifiedAt: modifiedAt ?? createdAt };
}

function instant(value: unknown): string | null {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function namesOf(value: unknown): string[] {
  return listOf(value).flatMap((each) => (typeof each === 'string' ? [each.replace(/^oa:/, '')] : []));
}

function nameOf(value: unknown, member: 'id'): string | null {
  if (isWords(value)) return value;
  const parsed = z.looseObject({ [member]: z.string() }).safeParse(value);
  return parsed.success ? String(parsed.data[member]) : null;
}

function isWords(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
