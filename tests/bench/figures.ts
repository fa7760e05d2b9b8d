/** A figure beside its yardstick, measured in the same run. */
export type Figure = {
  name: string;
  /** Median of ours and of the yardstick, in `unit`. */
  ours: number;
  yardstick: number;
  yardstickName: string;
  ratio: number;
  p95: number;
  runs: number;
  unit: 'ms' | 's' | 'MB';
};

/** The value below which a share of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** Puts samples of the same thing, ours and the yardstick's, side by side. */
export function figure(
  name: string,
  ours: readonly number[],
  yardstickName: string,
  yardstick: readonly number[],
  unit: Figure['unit'] = 'ms',
): Figure {
  return {
    name,
    ours: rounded(median(ours)),
    yardstick: rounded(median(yardstick)),
    yardstickName,
    ratio: rounded(median(ours) / median(yardstick)),
    p95: rounded(quantile(ours, 0.95)),
    runs: ours.length,
    unit,
  };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** One line a figure, for reading in a terminal. */
export function table(figures: readonly Figure[]): string[] {
  return figures.map(
    ({ name, ours, yardstick, yardstickName, ratio, p95, runs, unit }) =>
      `${name}: ${ours} ${unit} (95 %: ${p95}) | ${yardstickName}: ${yardstick} ${unit} | ratio ${ratio} | ${runs} runs`,
  );
}
