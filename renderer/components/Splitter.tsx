import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

type SplitterProps = {
  label: string;
  widthPx: number;
  minPx: number;
  maxPx: number;
  /** The side of the splitter on which the sized pane lies. */
  side: 'left' | 'right';
  onResize: (widthPx: number) => void;
  onDone: (widthPx: number) => void;
};

const STEP_PX = 16;

/** The line between two panes: drag it, or focus it and use the arrow keys. */
export function Splitter({ label, widthPx, minPx, maxPx, side, onResize, onDone }: SplitterProps) {
  const drag = useRef<{ fromX: number; fromWidthPx: number } | null>(null);
  const bounded = (px: number) => Math.round(Math.min(maxPx, Math.max(minPx, px)));
  const direction = side === 'left' ? 1 : -1;
  const widthAt = (event: PointerEvent) =>
    drag.current ? bounded(drag.current.fromWidthPx + direction * (event.clientX - drag.current.fromX)) : widthPx;

  const onKeyDown = (event: KeyboardEvent) => {
    const steps = { ArrowLeft: -direction, ArrowRight: direction }[event.key];
    const next = steps ? widthPx + steps * STEP_PX : { Home: minPx, End: maxPx }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onDone(bounded(next));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved has no element of its own
    <div
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={widthPx}
      aria-valuemin={minPx}
      aria-valuemax={maxPx}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { fromX: event.clientX, fromWidthPx: widthPx };
      }}
      onPointerMove={(event) => drag.current && onResize(widthAt(event))}
      onPointerUp={(event) => {
        if (drag.current) onDone(widthAt(event));
        drag.current = null;
      }}
    />
  );
}
