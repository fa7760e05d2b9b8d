import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedAnnotation } from '../../../main/contract/annotation.ts';
import type { Bulletin, OutlineNode } from '../../../main/contract/bulletin.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { countBelow } from '../../text/count-below.ts';
import { jumpTo } from '../reader/jump-to.ts';
import { useReader } from '../reader/reader-store.ts';
import { useShownText } from '../reader/use-shown-text.ts';
import { closeDrawers } from '../shell/shell-acts.ts';
import { activeHeading } from './active-heading.ts';
import './outline.css';

/** The headings of the bulletin; the one being read is marked, and the list follows the scroll. */
export function OutlinePane({
  bulletin,
  annotations,
}: {
  bulletin: Bulletin;
  annotations: readonly PlacedAnnotation[];
}) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const { shown, lang } = useShownText(bulletin);
  const active = useReader(({ reading }) => activeHeading(bulletin.outline, reading));
  const marks = useMemo(
    () => Int32Array.from(annotations.filter(({ kind }) => kind !== 'bookmark').map(({ start }) => start)).sort(),
    [annotations],
  );
  useEffect(() => {
    if (active !== null)
      list.current?.querySelector(`[data-heading="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  if (bulletin.outline.length === 0) return <EmptyState text={t('outline.empty')} />;
  return (
    <div ref={list} lang={lang} data-testid="outline">
      <OutlineList nodes={bulletin.outline} shown={shown} active={active} marks={marks} />
    </div>
  );
}

type OutlineListProps = {
  nodes: readonly OutlineNode[];
  shown: string;
  active: number | null;
  /** Where the marks begin, in order. */
  marks: Int32Array;
};

function OutlineList({ nodes, shown, active, marks }: OutlineListProps) {
  return (
    <ul className="outline-list">
      {nodes.map((node) => (
        <li key={node.start}>
          <OutlineEntry node={node} shown={shown} isActive={node.start === active} marks={marks} />
          {node.children.length > 0 && (
            <OutlineList nodes={node.children} shown={shown} active={active} marks={marks} />
          )}
        </li>
      ))}
    </ul>
  );
}

type OutlineEntryProps = { node: OutlineNode; shown: string; isActive: boolean; marks: Int32Array };

function OutlineEntry({ node, shown, isActive, marks }: OutlineEntryProps) {
  const { t } = useTranslation();
  const { label, title, start, end, level, children } = node;
  // Sections show what their own sub-sections do not.
  const count = children.length === 0 || level === 2 ? countBelow(marks, end) - countBelow(marks, start) : 0;
  const words = shownHeading(node, shown) ?? `${label ?? ''}${title}`;
  return (
    <button
      type="button"
      className={`outline-entry outline-level-${level}`}
      aria-current={isActive ? 'location' : undefined}
      data-heading={start}
      title={words}
      onClick={() => {
        jumpTo(start);
        closeDrawers();
      }}
    >
      <span className="outline-words">{words}</span>
      {count > 0 && <span className="outline-count">{t('outline.marks', { count })}</span>}
    </button>
  );
}

/** The heading's words as displayed, when they stand in the text as one piece. */
function shownHeading({ label, title, start }: OutlineNode, shown: string): string | null {
  const length = (label?.length ?? 0) + title.length;
  const words = shown.slice(start, start + length);
  return words.includes('\n') || words.length < length ? null : words;
}
