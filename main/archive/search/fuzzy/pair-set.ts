/** Shares of the table in use above which it grows. */
const FULLEST = 0.5;

/**
 * A set of pairs of UTF-16 units, 4 to 8 bytes each with open addressing: asked once for every character of an import,
 * where a row of bits per unit would miss the processor's cache every time. The pair of two zeros is never in it.
 */
export class PairSet {
  #slots = new Uint32Array(1 << 16);
  #count = 0;

  /** Gives whether the pair was new. */
  add(first: number, second: number): boolean {
    const pair = ((first << 16) | second) >>> 0;
    const slot = slotOf(this.#slots, pair);
    if (this.#slots[slot] === pair) return false;
    this.#slots[slot] = pair;
    if (++this.#count > this.#slots.length * FULLEST) this.#grow();
    return true;
  }

  #grow(): void {
    const larger = new Uint32Array(this.#slots.length * 2);
    for (const pair of this.#slots) if (pair !== 0) larger[slotOf(larger, pair)] = pair;
    this.#slots = larger;
  }
}

/** The slot of a pair, or the free one where it belongs. */
function slotOf(slots: Uint32Array, pair: number): number {
  const last = slots.length - 1;
  let slot = (Math.imul(pair, 0x9e3779b1) >>> 8) & last;
  while (slots[slot] !== 0 && slots[slot] !== pair) slot = (slot + 1) & last;
  return slot;
}
