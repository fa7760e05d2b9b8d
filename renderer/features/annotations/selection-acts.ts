import type { AnnotationKind, Colour } from '../../../main/contract/annotation.ts';
import { call } from '../../api.ts';
import { queryClient } from '../../data/query-client.ts';
import { attempt } from '../../data/report-error.ts';
import { i18n } from '../../i18n/i18n.ts';
import { showNotice } from '../../state/notices.ts';
import { useReader } from '../reader/reader-store.ts';
import { clearSelection } from '../reader/use-selection.ts';
import { currentSettings } from '../settings/settings-queries.ts';
import { showRightPane } from '../shell/shell-acts.ts';
import { createAnnotation, deleteAnnotation } from './annotation-acts.ts';
import { openAnnotation } from './open-annotation.ts';

let lastColour: Colour = 'point';

/** Marks the selection: a highlight at once; a note and a check are written down beside the text first. */
export function markSelection(kind: 'highlight' | 'note' | 'verdict', colour: Colour = lastColour): void {
  const { selection } = useReader.getState();
  if (!selection) return;
  if (kind === 'highlight') {
    lastColour = colour;
    void mark('highlight', selection.start, selection.end, colour);
    return;
  }
  useReader.setState({ draft: { kind, range: selection }, active: null });
  showRightPane();
}

async function mark(kind: AnnotationKind, start: number, end: number, colour: Colour | null): Promise<void> {
  const { bulletin } = useReader.getState();
  if (!bulletin) return;
  const annotation = await createAnnotation({
    bulletin: bulletin.id,
    revision: bulletin.revision,
    start,
    end,
    kind,
    colour,
  });
  if (!annotation) return;
  clearSelection();
  if (kind !== 'bookmark') openAnnotation(annotation.id, { quietly: true });
}

/** Copies the selected words with their source. */
export function citeSelection(): void {
  const { bulletin, selection } = useReader.getState();
  if (!bulletin || !selection) return;
  const range = { bulletin: bulletin.id, revision: bulletin.revision, start: selection.start, end: selection.end };
  void attempt(async () => {
    const { text } = await call('export.cite', {
      ...range,
      fullWidthPunctuation: currentSettings().fullWidthPunctuation,
    });
    await call('host.copy', { text });
    showNotice({ tone: 'info', text: i18n.t('reader.copied') });
  });
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
    else {
      await mark('bookmark', block.start, Math.min(block.end, block.start + 60), null);
      showNotice({ tone: 'info', text: i18n.t('bookmarks.added') });
    }
  });
}
