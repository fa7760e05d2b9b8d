import type { Block } from '../../contract/bulletin.ts';
import { CharacterClass, classOf, fold } from '../text/folding.ts';
import { dateTokens } from './dates-in-text.ts';
import { figureTokens } from './figures.ts';
import { BLOCK_END, viewOf } from './view.ts';

/** The words of one bulletin as the index takes them: tokens separated by spaces. */
export type IndexedWords = {
  title: string;
  headings: string;
  body: string;
  /** Bigrams with a skipped mark inside. */
  bridges: string;
  /** Every character that occurs, once, and the tokens of figures and dates. */
  characters: string;
};

/**
 * FTS5's `ascii` tokenizer splits at ASCII punctuation; in full width it is part of a token like any other character.
 * (https://sqlite.org/fts5.html#ascii_tokenizer)
 */
export function toTokenForm(words: string): string {
  return words.replace(/[!-/:-@[-`{-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}

/** Overlapping bigrams of a phrase: 加装电梯 → 加装 装电 电梯. One code point gives nothing. */
export function phraseTokens(kept: string): string[] {
  const points = [...toTokenForm(kept)];
  return points.slice(1).map((point, index) => (points[index] ?? '') + point);
}

/** Tokens of all blocks. A lone character closes each block, so that no phrase can reach into the next. */
export function indexedWords(text: string, blocks: readonly Block[]): IndexedWords {
  const folded = fold(text);
  const of = (kinds: (kind: Block['kind']) => boolean): string =>
    bigramsOf(
      viewOf(
        folded,
        blocks.filter((block) => kinds(block.kind)),
        'loose',
      ).kept,
    );
  return {
    title: of((kind) => kind === 'title'),
    headings: of((kind) => kind === 'heading'),
    body: of((kind) => kind !== 'title' && kind !== 'heading'),
    bridges: [...bridgesOf(folded, blocks)].join(' '),
    characters: [...charactersOf(folded, blocks), ...figureTokens(folded), ...dateTokens(folded)].join(' '),
  };
}

function bigramsOf(kept: string): string {
  const tokens: string[] = [];
  let last = '';
  for (const point of toTokenForm(kept)) {
    if (last !== '') tokens.push(point === BLOCK_END ? last : last + point);
    last = point === BLOCK_END ? '' : point;
  }
  return tokens.join(' ');
}

function charactersOf(folded: string, blocks: readonly Block[]): Set<string> {
  const characters = new Set(toTokenForm(viewOf(folded, blocks, 'literal').kept));
  characters.delete(BLOCK_END);
  return characters;
}

/** Bigrams of neighbours in the loose view that marks stand between in the text. */
function bridgesOf(folded: string, blocks: readonly Block[]): Set<string> {
  const { kept, offsets } = viewOf(folded, blocks, 'loose');
  const bridges = new Set<string>();
  for (let at = 1; at < kept.length; at++) {
    const from = offsets[at - 1] ?? 0;
    const to = offsets[at] ?? 0;
    if (to - from > 1 && kept[at] !== BLOCK_END && kept[at - 1] !== BLOCK_END && hasMark(folded, from + 1, to)) {
      bridges.add(toTokenForm(pointEndingAt(kept, at) + pointAt(kept, at)));
    }
  }
  return bridges;
}

function hasMark(folded: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (classOf(folded.charCodeAt(at)) === CharacterClass.mark) return true;
  return false;
}

function pointAt(words: string, at: number): string {
  return String.fromCodePoint(words.codePointAt(at) ?? 0);
}

/** The code point that ends in front of `at`. */
function pointEndingAt(words: string, at: number): string {
  const unit = words.charCodeAt(at - 1);
  const isTrail = unit >= 0xdc00 && unit <= 0xdfff;
  return words.slice(isTrail ? at - 2 : at - 1, at);
}
