import type {
  AnnotationRecord,
  AnnotationVersion,
  VersionContent,
} from '../../../../main/contract/annotation-versions.ts';
import type { ConflictHead } from './conflict-fields.ts';

/** Who said what a version says, when, and by which act. */
export type Said = Pick<VersionContent, 'by' | 'at' | 'act'>;

/**
 * Who said what a version says. A version that an undo brought back is signed by whoever took something back; what it
 * says is told by whoever said it first. `history` is that of the mark, latest first.
 */
export function whoSaid(head: ConflictHead, history: readonly AnnotationVersion[]): Said {
  if (head.act !== 'undo' && head.act !== 'redo') return head;
  const first = history.findLast(
    ({ content }) =>
      content !== null &&
      content.removed === head.removed &&
      contentOf(content.annotation) === contentOf(head.annotation),
  );
  return first?.content ?? head;
}

function contentOf({ modifiedAt: _, ...content }: AnnotationRecord): string {
  return JSON.stringify(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)));
}
