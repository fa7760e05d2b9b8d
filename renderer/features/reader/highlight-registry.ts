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

export type Drawn = { name: HighlightName; key: string; ranges: () => StaticRange[] };

/**
 * Keeps many drawn spots true to a list without touching those that stayed: adding one mark among five thousand
 * adds one range.
 */
export function createHighlightSet() {
  const kept = new Map<string, { name: HighlightName; ranges: StaticRange[] }>();

  const remove = (key: string) => {
    const spot = kept.get(key);
    for (const range of spot?.ranges ?? []) CSS.highlights.get(spot?.name ?? '')?.delete(range);
    kept.delete(key);
  };
  const add = ({ name, key, ranges }: Drawn) => {
    const made = ranges();
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    for (const range of made) highlight.add(range);
    CSS.highlights.set(name, highlight);
    kept.set(key, { name, ranges: made });
  };
  return {
    sync: (wanted: readonly Drawn[]) => {
      const keys = new Set(wanted.map(({ key }) => key));
      for (const key of [...kept.keys()]) if (!keys.has(key)) remove(key);
      for (const spot of wanted) if (!kept.has(spot.key)) add(spot);
    },
    clear: () => {
      for (const key of [...kept.keys()]) remove(key);
    },
  };
}
