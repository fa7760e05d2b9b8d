import { CharacterClass, classOf } from '../../text/folding.ts';

/** Two UTF-16 units that stand side by side, as one number. */
export function pairOf(first: number, second: number): number {
  return first * 0x10000 + second;
}

/**
 * Whether a folded unit is a letter: Han of the basic plane, or Latin. Digits are none, so that no pair could ever lead
 * from one figure to another.
 */
export function isLetter(unit: number): boolean {
  if (unit >= 0x4e00 && unit <= 0x9fff) return true;
  if (unit < 0x100) return unit >= 0x61 && unit <= 0x7a;
  return classOf(unit) === CharacterClass.han && (unit < 0xd800 || unit > 0xdfff);
}

/** Whether a folded unit is a Han character of its own. */
export function isHanLetter(unit: number): boolean {
  return unit > 0x2fff && isLetter(unit);
}
