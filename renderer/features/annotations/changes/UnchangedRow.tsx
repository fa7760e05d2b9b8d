import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RevisionStretch } from '../../../../main/contract/revisions.ts';

/** A stretch without changes, folded to one line; a press shows its words. */
export function UnchangedRow({ stretch, text }: { stretch: RevisionStretch; text: string }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const { start, end, paragraphs } = stretch.to;
  return (
    <div className="unchanged">
      <button type="button" className="unchanged-fold" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {t('changes.unchanged', { count: paragraphs })}
      </button>
      {isOpen && (
        <p className="unchanged-words" lang="zh">
          {text.slice(start, end)}
        </p>
      )}
    </div>
  );
}
