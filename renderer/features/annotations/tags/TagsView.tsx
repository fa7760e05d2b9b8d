import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTagWithin } from '../../../../main/contract/tag.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { sentenceOf } from '../../../data/report-error.ts';
import type { AnnotationsAddress } from '../../../state/annotations-address.ts';
import { navigate } from '../../../state/navigation.ts';
import { MarksHead } from '../list/MarksHead.tsx';
import { TagPanel } from './TagPanel.tsx';
import { TagTree } from './TagTree.tsx';
import { removeTag } from './tag-acts.ts';
import { allTags, tagLines, useTagTree } from './tag-queries.ts';
import '../annotations.css';
import '../list/marks.css';
import './tags.css';

const NONE: never[] = [];

/** 标注 › 标签: the tree of tags, and what can be done with the one in hand. */
export function TagsView({ address }: { address: AnnotationsAddress }) {
  const { t } = useTranslation();
  const { data: tree = NONE, error, isPending } = useTagTree();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const nameField = useRef<HTMLInputElement>(null);
  const lines = tagLines(tree, folded);
  const chosen = (lines.find(({ node }) => node.path === address.chosen) ?? lines[0])?.node;
  const choose = (path: string) => navigate({ ...address, chosen: path }, { replace: true });
  const fold = (path: string, isFolded: boolean) =>
    setFolded((before) => {
      const next = new Set(before);
      if (isFolded) next.add(path);
      else next.delete(path);
      return next;
    });
  const remove = () => {
    if (!chosen) return;
    const at = lines.findIndex(({ node }) => node === chosen);
    const rest = lines.filter(({ node }) => !isTagWithin(node.path, chosen.path));
    const next = rest[Math.min(at, rest.length - 1)];
    void removeTag(chosen.path).then((isDone) => isDone && next && choose(next.node.path));
  };
  return (
    <main className="place marks-place" id="main" tabIndex={-1} data-testid="tags-place">
      <MarksHead address={address} />
      <div className="marks-scroll">
        {error && <EmptyState text={sentenceOf(error)} />}
        {!error && !isPending && tree.length === 0 && <EmptyState text={t('tags.empty')} />}
        {chosen && (
          <div className="tag-columns">
            <TagTree
              lines={lines}
              chosen={chosen.path}
              onChoose={choose}
              onFold={fold}
              onRename={() => nameField.current?.select()}
              onRemove={remove}
            />
            <TagPanel
              key={chosen.path}
              tag={chosen}
              others={allTags(tree)
                .map(({ path }) => path)
                .filter((path) => !isTagWithin(path, chosen.path))}
              nameField={nameField}
              onMoved={choose}
              onRemove={remove}
            />
          </div>
        )}
      </div>
    </main>
  );
}
