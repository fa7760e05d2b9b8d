import { type TagColour, type TagNode, tagPath } from '../../contract/tag.ts';

/** The tags of one mark. */
export type MarkTags = readonly string[];

type Growing = Omit<TagNode, 'children'> & { children: Map<string, Growing> };

/**
 * The tree of tags: those of the marks, those with a colour, and every step on the way to one. A mark counts once under
 * a tag, however many of the tags there it has.
 */
export function tagTree(marks: Iterable<MarkTags>, colours: ReadonlyMap<string, TagColour | null>): TagNode[] {
  const roots = new Map<string, Growing>();
  for (const [path, colour] of colours) {
    const node = wayTo(roots, path).at(-1);
    if (node) node.colour = colour;
  }
  for (const tags of marks) {
    const within = new Set<Growing>();
    for (const tag of new Set(tags.map(tagPath))) {
      const way = wayTo(roots, tag);
      for (const node of way) within.add(node);
      const node = way.at(-1);
      if (node) node.count++;
    }
    for (const node of within) node.countWithin++;
  }
  return sorted(roots);
}

/** The nodes from the root to a path, made where they are not there yet. */
function wayTo(roots: Map<string, Growing>, path: string): Growing[] {
  const way: Growing[] = [];
  let level = roots;
  for (const name of path.split('/')) {
    const parent = way.at(-1);
    const node = level.get(name) ?? {
      path: parent ? `${parent.path}/${name}` : name,
      name,
      colour: null,
      count: 0,
      countWithin: 0,
      children: new Map(),
    };
    level.set(name, node);
    way.push(node);
    level = node.children;
  }
  return way;
}

function sorted(level: ReadonlyMap<string, Growing>): TagNode[] {
  return [...level.values()]
    .map((node) => ({ ...node, children: sorted(node.children) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}
