/** About as many lines as an axis can name without being crowded. */
const TICKS = 4;

/** Round steps within a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10] as const;

/** Places from 0 in equal round steps, the last one not below `most`; `most` is above 0. */
export function axisTicks(most: number): number[] {
  const rough = most / TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (STEPS.find((each) => each * power >= rough) ?? 10);
  const count = Math.ceil(Number((most / step).toPrecision(12)));
  // Sums of binary fractions would show as 0.30000000000000004.
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}
