import { useEffect, useRef } from 'react';
import type { PlacedAnnotation } from '../../../main/contract/annotation.ts';
import { useNavigation } from '../../state/navigation.ts';
import type { Span } from '../../text/sentences.ts';
import { createHighlightSet, draw } from '../reader/highlight-registry.ts';
import { useReader } from '../reader/reader-store.ts';
import { currentSheet } from '../reader/sheet.ts';
import { drawnName } from './drawn-name.ts';
import { usePointed } from './evidence/pointed.ts';
import { useMarkForms } from './form/mark-forms.ts';
import { usePendingMarks } from './pending-marks.ts';

/**
 * Draws the marks onto the text with the CSS Custom Highlight API: no element is touched, and a new mark among five
 * thousand costs one range. `shown` is the displayed text: when it changes, the ranges are made anew.
 */
export function useDrawnMarks(annotations: readonly PlacedAnnotation[], shown: string): void {
  const set = useRef(createHighlightSet());
  const pendingSet = useRef(createHighlightSet());
  const active = useReader((state) => state.active);
  const bulletin = useReader((state) => state.bulletin?.id);
  const revision = useReader((state) => state.bulletin?.revision);
  const forms = useMarkForms((state) => state.forms);
  const pointed = usePointed(({ at }) => at);
  const arrival = useNavigation((state) => state.arrival);

  // Ranges belong to one displayed text; when that changes they are all made anew.
  const drawnOn = useRef(shown);
  useEffect(() => {
    const marks = set.current;
    const unkept = pendingSet.current;
    return () => {
      marks.clear();
      unkept.clear();
    };
  }, []);

  useEffect(() => {
    const map = currentSheet()?.map;
    if (!map) return;
    if (drawnOn.current !== shown) set.current.clear();
    drawnOn.current = shown;
    const drawable = annotations.filter(({ state, kind }) => state !== 'orphan' && kind !== 'bookmark');
    set.current.sync(
      drawable.map((mark) => ({ name: drawnName(mark), key: mark.id, start: mark.start, end: mark.end })),
      map.rangesOf,
    );
    const bookmarked = annotations
      .filter(({ kind }) => kind === 'bookmark')
      .flatMap(({ start }) => map.elementAt(start)?.parentElement ?? []);
    for (const line of bookmarked) line.dataset.bookmarked = '';
    return () => {
      for (const line of bookmarked) delete line.dataset.bookmarked;
    };
  }, [annotations, shown]);

  const pending = usePendingMarks((state) => state.marks);
  useEffect(() => {
    const map = currentSheet()?.map;
    const here = pending.filter((mark) => mark.bulletin === bulletin && mark.kind !== 'bookmark');
    const drawn = here.map((mark) => ({ name: drawnName(mark), key: mark.key, start: mark.start, end: mark.end }));
    pendingSet.current.sync(drawn, (span) => map?.rangesOf(span) ?? []);
  }, [pending, bulletin]);

  useEffect(() => {
    const spans: Span[] = annotations.filter(({ id, state }) => id === active && state !== 'orphan');
    for (const form of forms) {
      // Words chosen in another revision stand elsewhere in this one, if at all.
      if (form.mark === null && form.bulletin === bulletin && form.revision === revision) spans.push(form.range);
    }
    if (pointed && pointed.bulletin === bulletin && pointed.arrival === arrival) spans.push(pointed.span);
    const map = currentSheet()?.map;
    draw('mark-active', map ? spans.flatMap((span) => map.rangesOf(span)) : []);
    return () => draw('mark-active', []);
  }, [active, annotations, forms, pointed, arrival, bulletin, revision]);
}
