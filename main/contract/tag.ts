/** Colours of tags, by name; the window decides how each looks on its paper. */
export const TAG_COLOURS = ['red', 'amber', 'green', 'blue', 'violet', 'grey'] as const;
export type TagColour = (typeof TAG_COLOURS)[number];

/** A path has at most this many UTF-16 units, a mark at most this many tags. */
export const LONGEST_TAG_UNITS = 120;
export const MOST_TAGS = 50;

/** A tag in the tree: `民生/电梯` stands under `民生`. */
export type TagNode = {
  /** The whole path. */
  path: string;
  /** Its last step. */
  name: string;
  colour: TagColour | null;
  /** Marks that have this very tag; marks that have it or one under it. */
  count: number;
  countWithin: number;
  children: TagNode[];
};

/** A path as it is stored: steps trimmed and without empty ones, parted by one `/` (`／` is read as one). May be empty. */
export function tagPath(words: string): string {
  return words
    .split(/[/／]/)
    .map((step) => step.trim())
    .filter((step) => step !== '')
    .join('/');
}

/** Whether a tag is `path` or stands under it. */
export function isTagWithin(tag: string, path: string): boolean {
  return tag === path || tag.startsWith(`${path}/`);
}
