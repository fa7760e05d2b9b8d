/** Between two lines; no text holds it. */
const LINE_END = 0;

/** Where something stands among the lines: the number of the line, and its place in the units of all. */
export type LinePlace = { line: number; start: number; end: number };

/**
 * Many short strings in one array of UTF-16 units, to be looked through from end to end: 300,000 headings are 12 MB and
 * take some ten milliseconds. Lines are added at the end alone.
 */
export class Lines {
  #units = new Uint16Array(1024);
  #starts: number[] = [];
  #length = 0;

  get count(): number {
    return this.#starts.length;
  }

  /** Adds a line of folded words; its number is the count before. */
  add(words: string): void {
    const needed = this.#length + words.length + 1;
    if (needed > this.#units.length) {
      const larger = new Uint16Array(Math.max(needed, this.#units.length * 2));
      larger.set(this.#units.subarray(0, this.#length));
      this.#units = larger;
    }
    this.#starts.push(this.#length);
    for (let at = 0; at < words.length; at++) this.#units[this.#length + at] = words.charCodeAt(at);
    this.#length = needed;
    this.#units[needed - 1] = LINE_END;
  }

  /** Words of a line. */
  words(line: number): string {
    return this.slice(this.startOf(line), this.endOf(line));
  }

  slice(start: number, end: number): string {
    return String.fromCharCode(...this.#units.subarray(start, end));
  }

  startOf(line: number): number {
    return this.#starts[line] ?? 0;
  }

  endOf(line: number): number {
    return (this.#starts[line + 1] ?? this.#length) - 1;
  }

  /**
   * Every place where `length` units stand in a row of which the i-th has bit i in its mask (shift-and: Baeza-Yates and
   * Gonnet, “A new approach to text searching”, 1992). At most 30 units.
   */
  *matches(masks: Uint32Array, length: number): Generator<LinePlace> {
    const last = 1 << (length - 1);
    const units = this.#units;
    let state = 0;
    for (let at = 0; at < this.#length; at++) {
      state = ((state << 1) | 1) & (masks[units[at] ?? 0] ?? 0);
      if ((state & last) === 0) continue;
      yield { line: this.#lineAt(at), start: at + 1 - length, end: at + 1 };
    }
  }

  /**
   * The lines that share most of the pairs of neighbouring units with some words, as their number and how many they
   * share; at most `limit`. Among equals the earlier line comes first.
   */
  nearest(words: string, limit: number): { line: number; shared: number }[] {
    const seconds = new Map<number, Set<number>>();
    const isFirst = new Uint8Array(0x10000);
    for (let at = 0; at + 1 < words.length; at++) {
      const first = words.charCodeAt(at);
      isFirst[first] = 1;
      seconds.set(first, (seconds.get(first) ?? new Set()).add(words.charCodeAt(at + 1)));
    }
    const buckets: number[][] = [];
    let line = 0;
    let shared = 0;
    for (let at = 0; at < this.#length; at++) {
      const unit = this.#units[at] ?? 0;
      if (unit === LINE_END) {
        if (shared > 0) {
          const bucket = buckets[shared] ?? [];
          if (bucket.length < limit) bucket.push(line);
          buckets[shared] = bucket;
        }
        line++;
        shared = 0;
      } else if (isFirst[unit] === 1 && seconds.get(unit)?.has(this.#units[at + 1] ?? 0)) shared++;
    }
    return buckets
      .flatMap((lines, count) => lines.map((number) => ({ line: number, shared: count })))
      .reverse()
      .slice(0, limit)
      .sort((a, b) => b.shared - a.shared || a.line - b.line);
  }

  /** The first lines that begin with some words. */
  startingWith(words: string, limit: number): number[] {
    const first = words.charCodeAt(0);
    const found: number[] = [];
    for (const [line, start] of this.#starts.entries()) {
      if (found.length >= limit) break;
      if (this.#units[start] === first && this.slice(start, start + words.length) === words) found.push(line);
    }
    return found;
  }

  /** The first lines that hold a unit. */
  holding(unit: string, limit: number): number[] {
    const found = new Set<number>();
    const wanted = unit.charCodeAt(0);
    for (
      let at = this.#units.indexOf(wanted);
      at !== -1 && at < this.#length;
      at = this.#units.indexOf(wanted, at + 1)
    ) {
      if (found.add(this.#lineAt(at)).size >= limit) break;
    }
    return [...found];
  }

  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** Lines of some words. */
export function linesOf(words: Iterable<string>): Lines {
  const lines = new Lines();
  for (const line of words) if (line !== '') lines.add(line);
  return lines;
}
