/** A word that stands alone on the last line of a title is what must not be. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Words on as few lines as hold them, of about the same length and broken between words only: a title that runs on is set
 * whole in meaning and even in shape (GB/T 9704-2012, 7.3.1). `most`: full-width characters on a line.
 */
export function balancedLines(words: string, most: number): string[] {
  const total = widthOf(words);
  const count = Math.ceil(total / most);
  if (count <= 1) return [words];
  const lines = [''];
  let left = total;
  let aim = left / count;
  for (const { segment } of segmenter.segment(words)) {
    const line = lines.at(-1) ?? '';
    const used = widthOf(line);
    const overshoot = used + widthOf(segment) - aim;
    const isFull = used + widthOf(segment) > most || (lines.length < count && overshoot > aim - used);
    if (used === 0 || !isFull) {
      lines[lines.length - 1] = line + segment;
      continue;
    }
    left -= used;
    aim = left / Math.max(1, count - lines.length);
    lines.push(segment);
  }
  return lines;
}

function widthOf(words: string): number {
  let width = 0;
  for (const character of words) width += character > '\u00ff' ? 1 : 0.5;
  return width;
}
