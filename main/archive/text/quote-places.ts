import type { QuotePlace } from '../../contract/bulletin.ts';
import { CharacterClass, classOf, fold } from './folding.ts';

type Words = { units: string; offsets: number[] };

/**
 * Where a quotation stands in a reading text, in order, none over another: word for word, or, where it stands nowhere
 * so, with other white space, widths, quotation marks or Traditional characters. `blocks` are those of the text. The
 * white space that ends a block is passed over only where the quotation has some too: words that merely meet there are no quote.
 */
export function quotePlaces(text: string, blocks: readonly { start: number }[], quote: string): QuotePlace[] {
  const exact = placesIn(text, quote).map((start) => ({ start, end: start + quote.length }));
  return exact.length > 0 ? exact : foldedPlaces(text, blocks, quote);
}

function foldedPlaces(text: string, blocks: readonly { start: number }[], quote: string): QuotePlace[] {
  const words = wordsOf(text);
  const wanted = wordsOf(quote);
  const starts = new Set(blocks.map(({ start }) => start));
  return placesIn(words.units, wanted.units).flatMap((from) => {
    const offsets = words.offsets.slice(from, from + wanted.units.length);
    const [start] = offsets;
    const last = offsets.at(-1);
    if (start === undefined || last === undefined) return [];
    const isQuote = offsets.every((offset, index) => {
      const before = offsets[index - 1];
      if (before === undefined || !hasEndBetween(starts, before, offset)) return true;
      return (wanted.offsets[index] ?? 0) - (wanted.offsets[index - 1] ?? 0) > 1;
    });
    return isQuote ? [{ start, end: last + 1 }] : [];
  });
}

/** Whether white space between two offsets ends a block. Run-in headings have none: what follows them reads on. */
function hasEndBetween(starts: ReadonlySet<number>, before: number, offset: number): boolean {
  if (offset - before === 1) return false;
  for (let at = before + 1; at <= offset; at++) if (starts.has(at)) return true;
  return false;
}

/** The folded units of a text without white space, each with its offset in the text. */
function wordsOf(text: string): Words {
  const folded = fold(text);
  const offsets: number[] = [];
  let units = '';
  for (let at = 0; at < folded.length; at++) {
    if (classOf(folded.charCodeAt(at)) === CharacterClass.blank) continue;
    units += folded.charAt(at);
    offsets.push(at);
  }
  return { units, offsets };
}

function placesIn(text: string, words: string): number[] {
  if (words === '') return [];
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) places.push(at);
  return places;
}
