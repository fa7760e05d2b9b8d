import type { Bulletin } from '../../contract/bulletin.ts';
import type { ExportThing } from '../../contract/export.ts';
import { type ExportedAnnotation, toWebAnnotation } from './web-annotation.ts';

/** Raised when a reader of older files would misread a newer one. */
const FORMAT_VERSION = 1;

/**
 * Writes bulletins, complete as `library.read` gives them, and annotations as W3C Web Annotations: one JSON value in
 * pieces, one record a line, so that thousands of bulletins never stand in memory together. It takes the records and not
 * the Report, which leaves out what paper does not show. `at` is the ISO instant of the export.
 */
export function* writeJson(
  what: ExportThing,
  at: string,
  bulletins: Iterable<Bulletin>,
  annotations: Iterable<ExportedAnnotation>,
): Generator<string> {
  yield `{"format":"xunyue","version":${FORMAT_VERSION},"what":${JSON.stringify(what)},"exportedAt":${JSON.stringify(at)}`;
  yield ',\n"bulletins":';
  yield* list(bulletins, (bulletin) => bulletin);
  yield ',\n"annotations":';
  yield* list(annotations, toWebAnnotation);
  yield '}\n';
}

function* list<Item>(items: Iterable<Item>, toRecord: (item: Item) => unknown): Generator<string> {
  let separator = '[\n';
  for (const item of items) {
    yield separator + JSON.stringify(toRecord(item));
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]' : '\n]';
}
