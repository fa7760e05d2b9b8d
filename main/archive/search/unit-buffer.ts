import { fromUnits } from './view.ts';

/** A string under construction, one UTF-16 unit at a time; much faster than joining millions of small strings. */
export class UnitBuffer {
  #units = new Uint16Array(1024);
  #length = 0;

  add(unit: number): void {
    if (this.#length === this.#units.length) {
      const larger = new Uint16Array(this.#units.length * 2);
      larger.set(this.#units);
      this.#units = larger;
    }
    this.#units[this.#length++] = unit;
  }

  toString(): string {
    return fromUnits(this.#units.subarray(0, this.#length));
  }
}
