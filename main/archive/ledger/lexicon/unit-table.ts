import { fold } from '../../text/folding.ts';
import { anyOf } from './alternatives.ts';
import type { WordTable } from './word-table.ts';

/** One way to write a unit: its base unit and by how much a figure is multiplied to be in it, as a decimal. */
export type UnitForm = { base: string; factor: string };

export type UnitTable = {
  /** Forms by their folded words. */
  forms: ReadonlyMap<string, UnitForm>;
  /** Sticky pattern of every form, the longest first: what may stand behind Arabic digits. */
  afterDigits: RegExp;
  /** The same behind Han numerals, without forms that would make words of ordinary text into figures. */
  afterHan: RegExp;
};

const FORM = /^([^×!]+)(?:×(\d+(?:\.\d+)?))?(!)?$/;

/** Why a word is no way to write a unit; null where it is one: 写法, 写法×倍数, 写法!. */
export function unitFault(word: string): string | null {
  return FORM.test(word) ? null : `单位“${word}”无法识别，应为“写法”“写法×倍数”或“写法!”`;
}

/** The ways to write units: `基本单位: 写法 写法×倍数 写法!`. Words that are none are left out. */
export function readUnits(table: WordTable): UnitTable {
  const forms = new Map<string, UnitForm>();
  const behindHan: string[] = [];
  for (const [base, words] of table) {
    for (const word of words) {
      const [, form, factor = '1', onlyDigits] = FORM.exec(word) ?? [];
      if (form === undefined) continue;
      const folded = fold(form);
      forms.set(folded, { base, factor });
      if (onlyDigits === undefined) behindHan.push(folded);
    }
  }
  return { forms, afterDigits: sticky(forms.keys()), afterHan: sticky(behindHan) };
}

function sticky(words: Iterable<string>): RegExp {
  return new RegExp(anyOf(words), 'y');
}
