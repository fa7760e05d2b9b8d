import type { AnnotationKind, Colour } from '../../../main/contract/annotation.ts';
import { call } from '../../api.ts';
import { queryClient } from '../../data/query-client.ts';
import { attempt } from '../../data/report-error.ts';
import { i18n } from '../../i18n/i18n.ts';
import { showNotice } from '../../state/notices.ts';
import { useReader } from '../reader/reader-store.ts';
import { clearSelection, selectSpan } from '../reader/use-selection.ts';
import { showRightPane } from '../shell/shell-acts.ts';
import { createAnnotation, deleteAnnotation } from './annotation-acts.ts';
import { copyCited } from './copy-cited.ts';
import type { FormKind } from './form/form-value.ts';
import { openNewForm } from './form/mark-forms.ts';
import { openAnnotation } from './open-annotation.ts';

let lastColour: Colour = 'point';

/** Highlights the selection at once, for a use or for the one taken last. */
export function highlightSelection(colour: Colour = lastColour): void {
  lastColour = colour;
  void markSelected('highlight', colour);
}

/** Takes the selection as an excerpt, at once. */
export function excerptSelection(): void {
  void markSelected('excerpt', null).then((isKept) => {
    if (isKept) showNotice({ tone: 'info', text: i18n.t('selection.excerpted') });
  });
}

/** Opens a form on the selection: what is said of it is written down beside the text before it is kept. */
export function writeOnSelection(kind: FormKind): void {
  const { bulletin, selection } = useReader.getState();
  if (!bulletin || !selection) return;
  openNewForm(kind, bulletin, selection);
  useReader.setState({ active: null });
  showRightPane();
}

async function markSelected(kind: AnnotationKind, colour: Colour | null): Promise<boolean> {
  const { selection } = useReader.getState();
  return selection !== null && mark(kind, selection.start, selection.end, colour);
}

async function mark(kind: AnnotationKind, start: number, end: number, colour: Colour | null): Promise<boolean> {
  const { bulletin } = useReader.getState();
  if (!bulletin) return false;
  const range = { start, end };
  const keeping = createAnnotation({ bulletin: bulletin.id, revision: bulletin.revision, ...range, kind, colour });
  // The mark is drawn by now, and the selection would cover it.
  if (kind !== 'bookmark') clearSelection();
  const annotation = await keeping;
  if (!annotation) {
    if (kind !== 'bookmark' && useReader.getState().bulletin === bulletin) selectSpan(range);
    return false;
  }
  if (kind !== 'bookmark') openAnnotation(annotation.id, { quietly: true });
  return true;
}

/** Copies the selected words with their source. */
export function citeSelection(): void {
  const { bulletin, selection } = useReader.getState();
  if (!bulletin || !selection) return;
  void attempt(() => copyCited({ bulletin: bulletin.id, revision: bulletin.revision, ...selection }));
}

/** Sets a bookmark at the selection or at the first line in view; takes it away where there is one. */
export function toggleBookmark(): void {
  const { bulletin, selection, visible } = useReader.getState();
  if (!bulletin) return;
  const at = selection?.start ?? visible.start;
  const block = bulletin.blocks.findLast(({ start }) => start <= at);
  if (!block) return;
  void attempt(async () => {
    const bookmarks = await queryClient.fetchQuery({
      queryKey: ['annotations', { bulletin: bulletin.id, kind: 'bookmark' }],
      queryFn: () => call('annotations.list', { bulletin: bulletin.id, kind: 'bookmark' }),
      staleTime: 0,
    });
    const there = bookmarks.find(({ start }) => start >= block.start && start < block.end);
    if (there) await deleteAnnotation(there.id);
    else if (await mark('bookmark', block.start, Math.min(block.end, block.start + 60), null))
      showNotice({ tone: 'info', text: i18n.t('bookmarks.added') });
  });
}
