import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TagNode } from '../../../../main/contract/tag.ts';
import { call } from '../../../api.ts';

/** The tree of tags, by name. */
export function useTagTree() {
  return useQuery({
    queryKey: ['tags', 'tree'],
    queryFn: () => call('tags.list', {}),
    placeholderData: keepPreviousData,
  });
}

/** A tag of the tree, and whether it lies open. */
export type TagLine = { node: TagNode; level: number; isOpen: boolean };

/** The tags that are in sight, from the top: those under a folded one are not. Levels count from 1. */
export function tagLines(nodes: readonly TagNode[], folded: ReadonlySet<string>, level = 1): TagLine[] {
  return nodes.flatMap((node) => {
    const isOpen = node.children.length > 0 && !folded.has(node.path);
    return [{ node, level, isOpen }, ...(isOpen ? tagLines(node.children, folded, level + 1) : [])];
  });
}

/** All tags of a tree, from the top. */
export function allTags(nodes: readonly TagNode[]): TagNode[] {
  return nodes.flatMap((node) => [node, ...allTags(node.children)]);
}
