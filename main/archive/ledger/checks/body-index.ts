import { plainBody } from './two-bulletins.ts';

/** Bulletins by the unit that they are about, so that none has to be held against all others. */
export class BodyIndex {
  /** Numbers of bulletins by each ending of the plain name: 上海市徐汇 stands under 徐汇 too. */
  readonly #byEnding = new Map<string, number[]>();
  readonly #byName = new Map<string, number[]>();
  readonly #order = new Map<number, number>();

  add(number: number, body: string): void {
    const name = plainBody(body);
    this.#order.set(number, this.#order.size);
    put(this.#byName, name, number);
    for (let at = 0; at <= name.length; at++) put(this.#byEnding, name.slice(at), number);
  }

  /** The bulletins of which one name ends in the other, in the order in which they were added: all that `isSameBody` may hold for. */
  near(body: string): number[] {
    const name = plainBody(body);
    const near = new Set(this.#byEnding.get(name));
    for (let at = 1; at <= name.length; at++) {
      for (const number of this.#byName.get(name.slice(at)) ?? []) near.add(number);
    }
    return [...near].sort((a, b) => (this.#order.get(a) ?? 0) - (this.#order.get(b) ?? 0));
  }
}

function put(index: Map<string, number[]>, name: string, number: number): void {
  const known = index.get(name);
  if (known) known.push(number);
  else index.set(name, [number]);
}
