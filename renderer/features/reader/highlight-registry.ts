import type { Span } from '../../text/sentences.ts';

/** Names under which spots of the text are drawn; `styles/highlights.css` has a rule for each. */
export type HighlightName = string;

/** Later ones lie above earlier ones where they overlap. */
const PRIORITIES: Record<string, number> = { 'mark-active': 3, hit: 4, 'hit-current': 5 };

/** Replaces everything drawn under a name. */
export function draw(name: HighlightName, ranges: readonly AbstractRange[]): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight();
  for (const range of ranges) highlight.add(range);
  highlight.priority = PRIORITIES[name] ?? 0;
  CSS.highlights.set(name, highlight);
}

/** A spot that is drawn under a name; `key` is its own among those of its set. */
export type Drawn = Span & { name: HighlightName; key: string };

/** What is drawn of spots that overlap or touch: one stretch of text. */
type Piece = Span & { ranges: readonly StaticRange[] };

/**
 * Keeps many drawn spots true to a list. Spots of one name that overlap are drawn as one stretch, which looks the same:
 * five thousand marks on one bulletin lie five deep, and each range costs at every paint. Only the stretches around what
 * came or went are drawn anew.
 */
export function createHighlightSet() {
  let spots = new Map<string, Drawn>();
  const pieces = new Map<HighlightName, Piece[]>();

  const sync = (wanted: readonly Drawn[], rangesOf: (span: Span) => readonly StaticRange[]): void => {
    const changes = changesBetween(spots, wanted);
    spots = new Map(wanted.map((spot) => [spot.key, spot]));
    for (const [name, spans] of changes) {
      const changed = joined(spans);
      const known = pieces.get(name) ?? [];
      const gone = new Set(known.filter((piece) => touchesAny(piece, changed)));
      const around = gone.size === 0 ? changed : joined([...changed, ...gone]);
      const isHere = (spot: Drawn) => spot.name === name && touchesAny(spot, around);
      // Where nothing was drawn before, what came is all there is.
      const here = known.length === 0 ? changed : joined(wanted.filter(isHere));
      const fresh = here.map((span) => ({ ...span, ranges: rangesOf(span) }));
      takeAway(name, [...gone]);
      put(name, fresh);
      pieces.set(name, [...known.filter((piece) => !gone.has(piece)), ...fresh]);
    }
  };
  const clear = (): void => {
    for (const [name, drawn] of pieces) takeAway(name, drawn);
    pieces.clear();
    spots = new Map();
  };
  return { sync, clear };
}

/** Where spots came or went, by name. */
function changesBetween(before: ReadonlyMap<string, Drawn>, wanted: readonly Drawn[]): Map<HighlightName, Span[]> {
  const changes = new Map<HighlightName, Span[]>();
  const note = (spot: Drawn): void => {
    const spans = changes.get(spot.name);
    if (spans) spans.push(spot);
    else changes.set(spot.name, [spot]);
  };
  const left = new Map(before);
  for (const spot of wanted) {
    const known = before.get(spot.key);
    if (known) left.delete(spot.key);
    if (known && known.name === spot.name && known.start === spot.start && known.end === spot.end) continue;
    if (known) note(known);
    note(spot);
  }
  for (const spot of left.values()) note(spot);
  return changes;
}

/** Spans that overlap or touch as one, in order. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** Whether a span overlaps or touches one of several, which are apart and in order. */
function touchesAny({ start, end }: Span, spans: readonly Span[]): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const first = spans[low];
  return first !== undefined && first.start <= end;
}

function put(name: HighlightName, pieces: readonly Piece[]): void {
  if (pieces.length === 0) return;
  const known = CSS.highlights.get(name);
  const highlight = known ?? new Highlight();
  for (const { ranges } of pieces) for (const range of ranges) highlight.add(range);
  if (!known) CSS.highlights.set(name, highlight);
}

function takeAway(name: HighlightName, pieces: readonly Piece[]): void {
  const highlight = CSS.highlights.get(name);
  for (const { ranges } of pieces) for (const range of ranges) highlight?.delete(range);
  if (highlight?.size === 0) CSS.highlights.delete(name);
}
