import { applyEdits, type Repaired } from './edits.ts';
import { joinEdits } from './joins.ts';
import { entityEdits, markupEdits, pinyinEdits } from './residues.ts';

/**
 * The reading text of a decoded file, with every repair and the characters it replaced. Markup goes first, then
 * entities (an entity can stand in a tag's place), then pinyin residues, then the joining of cut paragraphs, which
 * needs the final punctuation.
 */
export function repair(decoded: string): Repaired {
  let state: Repaired = { text: decoded, repairs: [] };
  for (const find of [markupEdits, entityEdits, pinyinEdits, joinEdits]) state = applyEdits(state, find(state.text));
  return state;
}
