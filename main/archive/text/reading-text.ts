import type { Block, BulletinKind, Damage, Metadata, Repair, Script, SourceClass } from '../../contract/bulletin.ts';
import { findBlocks } from './blocks.ts';
import { findDamage } from './damage.ts';
import { CharacterClass, classOf, isTraditional } from './folding.ts';
import { findKind, findMetadata, findSourceClass, findTitle } from './metadata.ts';
import { repair } from './repair.ts';

/** Everything that is found in a decoded file. All ranges are UTF-16 units in `text`, the reading text. */
export type ReadingText = {
  text: string;
  repairs: Repair[];
  damaged: Damage[];
  blocks: Block[];
  metadata: Metadata;
  script: Script;
  title: string | undefined;
  sourceClass: SourceClass | undefined;
  kind: BulletinKind;
  /** Code points without white space. */
  characters: number;
};

/** Counts up when the reading of files changes, so that what older versions found can be told from newer findings. */
export const READER_VERSION = 1;

/** Repairs a decoded text and finds its structure. Pure: the same text always gives the same result. */
export function readingTextOf(decoded: string): ReadingText {
  const { text, repairs } = repair(decoded);
  const blocks = findBlocks(text);
  const metadata = findMetadata(text, blocks);
  const title = findTitle(text, blocks);
  const sourceClass = findSourceClass(text, blocks, metadata);
  return {
    text,
    repairs,
    damaged: findDamage(text),
    blocks,
    metadata,
    script: isTraditional(text) ? 'hant' : 'hans',
    title,
    sourceClass,
    kind: findKind(title, sourceClass),
    characters: countCharacters(text),
  };
}

function countCharacters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isTrail = unit >= 0xdc00 && unit <= 0xdfff;
    if (!isTrail && classOf(unit) !== CharacterClass.blank) count++;
  }
  return count;
}
