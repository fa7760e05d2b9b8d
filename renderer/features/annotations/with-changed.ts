import type { PlacedAnnotation } from '../../../main/contract/annotation.ts';

/**
 * The marks of one bulletin after some of them changed. `marks` are those of `changed` that are there now; the others are
 * gone. Verdicts are numbered through, so one that comes or goes moves the numbers behind it.
 */
export function withChanged(
  list: readonly PlacedAnnotation[],
  changed: readonly string[],
  marks: readonly PlacedAnnotation[],
): PlacedAnnotation[] {
  const isChanged = new Set(changed);
  const numbersOf = (some: readonly PlacedAnnotation[]) => some.flatMap(({ number }) => number ?? []);
  const gone = numbersOf(list.filter(({ id }) => isChanged.has(id))).sort((a, b) => b - a);
  const come = numbersOf(marks).sort((a, b) => a - b);
  const kept = list.filter(({ id }) => !isChanged.has(id)).map((mark) => renumbered(mark, gone, come));
  return [...kept, ...marks].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** `gone` are the numbers taken out, highest first; `come` those put in, lowest first, as they are in the end. */
function renumbered(mark: PlacedAnnotation, gone: readonly number[], come: readonly number[]): PlacedAnnotation {
  if (mark.number === null) return mark;
  let number = mark.number;
  for (const other of gone) if (other < number) number -= 1;
  for (const other of come) if (other <= number) number += 1;
  return number === mark.number ? mark : { ...mark, number };
}
