import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagLine } from './tag-queries.ts';

type TagTreeProps = {
  lines: readonly TagLine[];
  chosen: string | null;
  onChoose: (path: string) => void;
  onFold: (path: string, isFolded: boolean) => void;
  onRename: () => void;
  onRemove: () => void;
};

/**
 * The tags as a tree. Arrows walk, left and right fold and unfold, F2 and Enter lead to the name, Delete removes; what
 * can be done with the tag in hand stands beside the tree.
 */
export function TagTree({ lines, chosen, onChoose, onFold, onRename, onRemove }: TagTreeProps) {
  const { t } = useTranslation();
  const tree = useRef<HTMLDivElement>(null);
  const at = lines.findIndex(({ node }) => node.path === chosen);
  useEffect(() => {
    const item = tree.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    item?.scrollIntoView({ block: 'nearest' });
    if (tree.current?.contains(document.activeElement)) item?.focus();
  });

  const go = (to: number) => {
    const line = lines[Math.max(0, Math.min(to, lines.length - 1))];
    if (line) onChoose(line.node.path);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const line = lines[at];
    if (event.altKey || event.ctrlKey || event.metaKey || !line) return;
    const { node, isOpen, level } = line;
    const acts: Record<string, () => void> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      Home: () => go(0),
      End: () => go(lines.length - 1),
      ArrowRight: () => (isOpen ? go(at + 1) : onFold(node.path, false)),
      ArrowLeft: () => (isOpen ? onFold(node.path, true) : go(aboveOf(lines, at, level))),
      F2: onRename,
      Enter: onRename,
      Delete: onRemove,
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <div
      className="tag-tree"
      role="tree"
      aria-label={t('tags.tree')}
      ref={tree}
      onKeyDown={onKeyDown}
      data-testid="tag-tree"
    >
      {lines.map(({ node, level, isOpen }) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys of all its items
        <div
          key={node.path}
          role="treeitem"
          className="tag-line"
          data-level={Math.min(level, 5)}
          aria-level={level}
          aria-selected={node.path === chosen}
          aria-expanded={node.children.length > 0 ? isOpen : undefined}
          tabIndex={node.path === chosen ? 0 : -1}
          onClick={(event) => {
            event.currentTarget.focus();
            if (node.path === chosen && node.children.length > 0) onFold(node.path, isOpen);
            onChoose(node.path);
          }}
        >
          <span className="tag-fold" aria-hidden="true">
            {node.children.length > 0 && (isOpen ? '▾' : '▸')}
          </span>
          {node.colour && (
            <span className={`tag-colour tag-colour-${node.colour}`} title={t(`tagColour.${node.colour}`)} />
          )}
          <span className="tag-name">{node.name}</span>
          <span className="count">{node.countWithin}</span>
        </div>
      ))}
    </div>
  );
}

/** The line of the tag that a tag stands under; the line itself for one at the top. */
function aboveOf(lines: readonly TagLine[], at: number, level: number): number {
  const above = lines.slice(0, at).findLastIndex((line) => line.level < level);
  return above < 0 ? at : above;
}
