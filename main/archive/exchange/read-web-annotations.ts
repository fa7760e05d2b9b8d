import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { ArchiveError } from '../../contract/errors.ts';
import { toFileError } from '../database/file-errors.ts';
import { type WebAnnotation, webAnnotation } from './web-annotation-parts.ts';

/** A hundred thousand annotations with their bodies. */
const MOST_BYTES = 256 * 1024 * 1024;

const own = z.looseObject({
  'xunyue:record': z.looseObject({ id: z.string().min(1).max(100) }),
  'xunyue:stored': z.looseObject({ revision: z.number(), start: z.number(), end: z.number() }),
});

/** An annotation of ours, as it was exported; its content is not checked yet. */
export type OwnAnnotation = { number: number; id: string; content: Record<string, unknown> };

/** An annotation of another program, counted from 1. */
export type OtherAnnotation = { number: number; annotation: WebAnnotation };

/** What a list says of a mark beside its content: it is found out anew on reading. */
const FOUND_OUT = [
  ...['id', 'heads', 'state', 'differences', 'suggestion', 'shortTitle', 'section', 'paragraph', 'number'],
] as const;

/**
 * Reads a file of W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one, a list, a page, a collection with
 * its first page inside, or an export of ours. Throws `not-found`, `unreadable`, `too-large`, and `corrupt` for what is
 * none of these.
 */
export function readWebAnnotations(path: string): { own: OwnAnnotation[]; others: OtherAnnotation[] } {
  const found: { own: OwnAnnotation[]; others: OtherAnnotation[] } = { own: [], others: [] };
  for (const [index, item] of itemsOf(parsedFile(path)).entries()) {
    const ours = own.safeParse(item);
    const annotation = webAnnotation.safeParse(item);
    if (ours.success) found.own.push(ownAnnotation(index + 1, ours.data));
    else if (annotation.success) found.others.push({ number: index + 1, annotation: annotation.data });
    else throw noAnnotations();
  }
  return found;
}

/** The place is the one that the mark was put on, in its own revision, and not the one where it stands by now. */
function ownAnnotation(number: number, item: z.infer<typeof own>): OwnAnnotation {
  const { revision, start, end } = item['xunyue:stored'];
  const record = item['xunyue:record'];
  const content = Object.entries(record).filter(([name]) => !FOUND_OUT.some((each) => each === name));
  return { number, id: record.id, content: { ...Object.fromEntries(content), revision, start, end } };
}

const container = z.union([
  z.array(z.unknown()),
  z.looseObject({ annotations: z.array(z.unknown()) }).transform(({ annotations }) => annotations),
  z.looseObject({ items: z.array(z.unknown()) }).transform(({ items }) => items),
  z.looseObject({ first: z.looseObject({ items: z.array(z.unknown()) }) }).transform(({ first }) => first.items),
  z.looseObject({ target: z.unknown() }).transform((annotation) => ('target' in annotation ? [annotation] : [])),
]);

function itemsOf(value: unknown): unknown[] {
  const items = container.safeParse(value);
  if (items.success && (items.data.length > 0 || Array.isArray(value))) return items.data;
  throw noAnnotations();
}

function parsedFile(path: string): unknown {
  try {
    if (statSync(path).size > MOST_BYTES) {
      throw new ArchiveError('too-large', '文件内容超出允许的大小，没有合并。', { path });
    }
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)));
  } catch (error) {
    throw readFailure(error, path);
  }
}

function readFailure(error: unknown, path: string): unknown {
  // Bytes that are no UTF-8, words that are no JSON.
  if (error instanceof SyntaxError || error instanceof TypeError) {
    if (!('code' in error) || error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return noAnnotations(error);
  }
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'ENOENT') return new ArchiveError('not-found', `找不到文件：${path}`, { path }, { cause: error });
  if (error.code === 'EISDIR') return noAnnotations(error);
  return toFileError(error);
}

function noAnnotations(cause?: unknown): ArchiveError {
  return new ArchiveError(
    'corrupt',
    '这不是标注包，也不是 W3C 标注文件；没有合并，已有的标注没有改动。',
    {},
    { cause },
  );
}
