import { useEffect } from 'react';
import type { PlacedAnnotation } from '../../../main/contract/annotation.ts';
import { i18n } from '../../i18n/i18n.ts';
import { showNotice } from '../../state/notices.ts';
import { useReader } from '../reader/reader-store.ts';
import { currentSheet } from '../reader/sheet.ts';
import { sicWarning } from './copy-cited.ts';

/** Warns whoever copies bare words of the text in which the bulletin itself errs (原文如此). */
export function useSicWarning(annotations: readonly PlacedAnnotation[]): void {
  useEffect(() => {
    const scroller = currentSheet()?.scroller;
    if (!scroller) return;
    const onCopy = () => {
      const { selection } = useReader.getState();
      if (!selection) return;
      const sic = annotations.find(
        ({ kind, state, start, end }) =>
          kind === 'sic' && state !== 'orphan' && start < selection.end && end > selection.start,
      );
      if (sic) showNotice({ tone: 'warning', text: sicWarning(sic, i18n.t('reader.copiedBareSic')) });
    };
    scroller.addEventListener('copy', onCopy);
    return () => scroller.removeEventListener('copy', onCopy);
  }, [annotations]);
}
