import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedAnnotation, TextChange } from '../../../../main/contract/annotation.ts';
import type { RevisionStretch } from '../../../../main/contract/revisions.ts';
import { TextDifference } from '../queue/TextDifference.tsx';
import { sectionWords } from '../section-words.ts';
import { TouchedMarks } from './TouchedMarks.tsx';

type ChangeRowProps = {
  stretch: RevisionStretch;
  marks: readonly PlacedAnnotation[];
  /** Which change it is, from 0. */
  number: number;
  /** The focus came to it. */
  onHold: (number: number) => void;
};

/** A change: where it is, the words before and after in one, and beside it the marks that it touched. */
export const ChangeRow = memo(function ChangeRow({ stretch, marks, number, onHold }: ChangeRowProps) {
  const { t } = useTranslation();
  const { section, paragraph, changes } = stretch;
  const kind = kindOf(stretch);
  return (
    <article
      className="card change-row"
      tabIndex={-1}
      aria-label={t('changes.number', { number: number + 1, kind: t(`changes.kind.${kind}`) })}
      data-testid="change"
      data-change={number}
      onFocus={() => onHold(number)}
    >
      <div className="change-text">
        <p className="card-place">
          <span className="change-kind">{t(`changes.kind.${kind}`)}</span>
          {section.length > 0 && <span>{sectionWords(section)}</span>}
          {paragraph !== null && <span>{t('search.paragraph', { number: paragraph })}</span>}
        </p>
        <p className="change-words" lang="zh">
          <TextDifference changes={changes.map(withVisibleBreaks)} />
        </p>
      </div>
      {marks.length > 0 && <TouchedMarks marks={marks} />}
    </article>
  );
});

function kindOf({ from, to }: RevisionStretch): 'edited' | 'removed' | 'added' {
  if (from.paragraphs === 0) return 'added';
  return to.paragraphs === 0 ? 'removed' : 'edited';
}

/** A line break alone would be struck through or underlined unseen. */
function withVisibleBreaks({ kind, text }: TextChange): TextChange {
  return { kind, text: kind === 'same' ? text : text.replaceAll('\n', '¶\n') };
}
