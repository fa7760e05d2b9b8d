import type { Block } from '../../contract/bulletin.ts';
import type { RelatedPassage } from '../../contract/search.ts';
import { currentText, type TextRecord } from '../library/read.ts';
import { CharacterClass, classOf, fold } from '../text/folding.ts';
import { sectionOf } from '../text/outline.ts';
import { compile } from './compile.ts';
import type { SearchContext } from './hit-list.ts';
import { countOf, scoresOf } from './lookup.ts';
import { termOf } from './term.ts';

const SEGMENTER = new Intl.Segmenter('zh-Hans', { granularity: 'word' });
/** Words of a paragraph whose rarity is looked up, and those of them that are then asked for. */
const MOST_WORDS = 60;
const MOST_ASKED = 14;
/** Bulletins whose paragraphs are compared. */
const MOST_BULLETINS = 15;
/** A paragraph is related when it shares this much of the weight of the words asked for, two words at least. */
const LEAST_SHARE = 0.22;
const FEWEST_SHARED = 2;

type Weighted = { word: string; phrase: string; weight: number };

/**
 * Paragraphs elsewhere that speak of the same things as a range of a text ("more like this"): they share its rarest
 * words, each weighed by how few bulletins have it (inverse document frequency). Best first, one to a paragraph.
 */
export function relatedPassages(
  { db, catalogue }: SearchContext,
  range: { bulletin: string; start: number; end: number },
  limit: number,
): RelatedPassage[] {
  const number = catalogue.numberOf.get(range.bulletin);
  const source = number === undefined ? undefined : currentText(db, number);
  if (!source) return [];
  const words = rarestWords(db, source.text.slice(range.start, range.end), catalogue.entries.size);
  if (words.length < FEWEST_SHARED) return [];
  const scores = scoresOf(db, words.map(({ phrase }) => phrase).join(' OR '));
  const best = [...scores].sort((a, b) => b[1] - a[1]).slice(0, MOST_BULLETINS);
  return best
    .flatMap(([other]) => {
      const record = currentText(db, other);
      return record ? passagesOf(record, words, record.id === range.bulletin ? range : null) : [];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

function rarestWords(db: SearchContext['db'], text: string, bulletins: number): Weighted[] {
  const words = new Set<string>();
  for (const { segment, isWordLike } of SEGMENTER.segment(fold(text))) {
    if (isWordLike && segment.length >= 2 && isAllHan(segment)) words.add(segment);
  }
  return [...words]
    .slice(0, MOST_WORDS)
    .flatMap((word): Weighted[] => {
      const term = termOf(word, 'loose');
      const phrase = term && compile([term]).bigram;
      if (!phrase) return [];
      const count = countOf(db, phrase);
      // A word that is nowhere else leads nowhere; one that is everywhere says nothing.
      return count < 1 ? [] : [{ word, phrase, weight: Math.log(1 + bulletins / count) * word.length }];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_ASKED);
}

function isAllHan(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (classOf(word.charCodeAt(at)) !== CharacterClass.han) return false;
  return true;
}

function passagesOf(
  { id, shortTitle, text, blocks }: TextRecord,
  words: readonly Weighted[],
  except: { start: number; end: number } | null,
): RelatedPassage[] {
  const folded = fold(text);
  const whole = words.reduce((sum, { weight }) => sum + weight, 0);
  return blocks.flatMap((block): RelatedPassage[] => {
    if (block.paragraph === null || (except && block.start < except.end && block.end > except.start)) return [];
    const shared = sharedWords(folded, block, words);
    const score = shared.reduce((sum, { weight }) => sum + weight, 0) / whole;
    if (shared.length < FEWEST_SHARED || score < LEAST_SHARE) return [];
    return [
      {
        bulletin: { id, shortTitle },
        start: block.start,
        end: block.end,
        text: text.slice(block.start, block.end),
        section: sectionOf(block, blocks, text),
        paragraph: block.paragraph,
        score: Math.round(score * 1000) / 1000,
        shared: shared.map(({ word }) => word),
      },
    ];
  });
}

function sharedWords(folded: string, block: Block, words: readonly Weighted[]): Weighted[] {
  const within = folded.slice(block.start, block.end);
  return words.filter(({ word }) => within.includes(word));
}
