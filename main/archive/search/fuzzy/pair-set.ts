/** A set of pairs (`letter-pair.ts`), a bit each in one row per first unit: asked once for every character of an import. */
export class PairSet {
  readonly #rows: (Uint32Array | undefined)[] = [];

  /** Gives whether the pair was new. */
  add(pair: number): boolean {
    const first = pair >>> 16;
    const second = pair & 0xffff;
    let row = this.#rows[first];
    if (!row) {
      row = new Uint32Array(0x10000 / 32);
      this.#rows[first] = row;
    }
    const bit = 1 << (second & 31);
    const word = row[second >>> 5] ?? 0;
    if ((word & bit) !== 0) return false;
    row[second >>> 5] = word | bit;
    return true;
  }
}
