import { type Decimal, shifted } from './decimal.ts';

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

/** The value of a Han numeral: 二十 → 20, 一百零五 → 105, 三万五千 → 35000. Null for what is none: 二〇二三, 三四, 十百. */
export function hanValue(numeral: string): Decimal | null {
  const count = new HanCount();
  for (const character of numeral) if (!count.takes(character)) return null;
  const { value } = count;
  return Number.isSafeInteger(value) ? String(value) : null;
}

/** A numeral as far as it was read. */
class HanCount {
  #total = 0;
  #section = 0;
  #digit: number | null = null;
  #lastPlace = Number.POSITIVE_INFINITY;

  get value(): number {
    return this.#total + this.#section + (this.#digit ?? 0);
  }

  /** Whether the character can follow. */
  takes(character: string): boolean {
    const digit = DIGITS[character];
    if (digit !== undefined) return this.#takesDigit(digit);
    const place = PLACES[character];
    if (place !== undefined) return this.#takesPlace(place);
    const myriad = MYRIADS[character];
    if (myriad !== undefined) this.#takeMyriad(myriad);
    return myriad !== undefined;
  }

  /** Two digits side by side are a year or a guess (三四十), not a number. */
  #takesDigit(digit: number): boolean {
    if (this.#digit !== null && this.#digit !== 0) return false;
    this.#digit = digit;
    return true;
  }

  #takesPlace(place: number): boolean {
    if (place >= this.#lastPlace) return false;
    this.#section += (this.#digit ?? 1) * 10 ** place;
    this.#lastPlace = place;
    this.#digit = null;
    return true;
  }

  /** 亿 counts all before it (二万亿), 万 only what stands since 亿 (一亿二千万). */
  #takeMyriad(myriad: number): void {
    const bare = this.#section === 0 && this.#total === 0 ? 1 : 0;
    const counted = this.#section + (this.#digit ?? bare);
    const factor = 10 ** myriad;
    this.#total = myriad === MYRIADS.亿 ? (this.#total + counted) * factor : this.#total + counted * factor;
    this.#section = 0;
    this.#digit = null;
    this.#lastPlace = Number.POSITIVE_INFINITY;
  }
}

/** The power of ten that magnitude characters stand for: 万 → 4, 千万 → 7, 百亿 → 10. */
export function magnitudePlaces(magnitude: string): number {
  let places = 0;
  for (const character of magnitude) places += PLACES[character] ?? MYRIADS[character] ?? 0;
  return places;
}

/** A decimal with its magnitude: 1.2 and 万 → 12000. */
export function withMagnitude(decimal: Decimal, magnitude: string): Decimal {
  return magnitude === '' ? decimal : shifted(decimal, magnitudePlaces(magnitude));
}
