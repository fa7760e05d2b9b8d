import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedAnnotation } from '../../../../main/contract/annotation.ts';
import { Button } from '../../../components/Button.tsx';
import { AnnotationCard } from '../AnnotationCard.tsx';
import { deleteAnnotation } from '../annotation-acts.ts';
import { openEditForm } from '../form/mark-forms.ts';
import { sectionWords } from '../section-words.ts';
import { openWords } from './open-words.ts';

/** Characters of the words by which a tick is spoken. */
const SPOKEN = 30;

type MarkRowProps = {
  annotation: PlacedAnnotation | undefined;
  line: number;
  isCurrent: boolean;
  isChosen: boolean;
  /** Whether Tab leads to its tick; arrows lead to all. */
  isReachable: boolean;
  showsBulletin: boolean;
  onTick: (line: number, withShift: boolean) => void;
  /** The focus came to the tick. */
  onHold: (line: number) => void;
};

/** A mark in the list: a tick, where it stands, and its card; the words lead into the text. */
export const MarkRow = memo(function MarkRow({
  annotation,
  line,
  isCurrent,
  isChosen,
  isReachable,
  showsBulletin,
  onTick,
  onHold,
}: MarkRowProps) {
  const { t } = useTranslation();
  if (!annotation) return <div className="mark-row mark-row-coming" aria-hidden="true" />;
  const { id, quote, shortTitle, section, paragraph } = annotation;
  return (
    <div className={isChosen ? 'mark-row mark-row-chosen' : 'mark-row'} data-current={isCurrent} data-mark={id}>
      <label className="mark-tick">
        <input
          type="checkbox"
          data-tick={line}
          checked={isChosen}
          tabIndex={isReachable ? 0 : -1}
          aria-label={t('marks.choose', { quote: quote.slice(0, SPOKEN) })}
          onFocus={() => onHold(line)}
          onChange={({ nativeEvent }) => onTick(line, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
        />
      </label>
      <div className="mark-body">
        <div className="mark-place">
          <p className="card-place">
            {showsBulletin && <span className="mark-bulletin">{shortTitle}</span>}
            {section.length > 0 && <span>{sectionWords(section)}</span>}
            {paragraph !== null && <span>{t('search.paragraph', { number: paragraph })}</span>}
          </p>
          <span className="mark-acts">
            <Button look="quiet" onClick={() => openEditForm(annotation)}>
              {t('common.edit')}
            </Button>
            <Button look="quiet" onClick={() => void deleteAnnotation(id)}>
              {t('common.delete')}
            </Button>
          </span>
        </div>
        <AnnotationCard annotation={annotation} isActive={false} onOpen={() => openWords(annotation)} />
      </div>
    </div>
  );
});
