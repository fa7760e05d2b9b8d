import { useTranslation } from 'react-i18next';
import type { BinnedAnnotation } from '../../../../main/contract/annotation-versions.ts';
import { Button } from '../../../components/Button.tsx';
import { NoteText } from '../../../components/NoteText.tsx';
import { printedInstant } from '../../../i18n/dates.ts';
import { AnnotationMeta } from '../AnnotationMeta.tsx';
import { drawnName } from '../drawn-name.ts';
import { restoreMarks } from './bin-acts.ts';

/** Characters of the words by which the button is spoken. */
const SPOKEN = 30;

/** A mark in the recycle bin: what it was, who removed it and when. */
export function BinRow({ mark }: { mark: BinnedAnnotation }) {
  const { t } = useTranslation();
  const { id, quote, note, shortTitle, removedAt, removedBy } = mark;
  return (
    <article className="card bin-row" aria-label={t(`kind.${mark.kind}`)} data-testid="bin-row">
      <div className="bin-words">
        <p className={`card-quote swatch-${drawnName(mark)}`}>
          <q lang="zh">{quote}</q>
        </p>
        {note !== '' && (
          <div className="card-note">
            <NoteText note={note} />
          </div>
        )}
        <AnnotationMeta annotation={mark} />
        <p className="quiet">
          {t('bin.removed', {
            place: shortTitle,
            who: removedBy.unit === '' ? removedBy.name : t('person.named', removedBy),
            at: printedInstant(removedAt),
          })}
        </p>
      </div>
      <Button
        data-restore=""
        aria-label={t('bin.restoreOne', { quote: quote.slice(0, SPOKEN) })}
        onClick={() => void restoreMarks([id])}
      >
        {t('bin.restore')}
      </Button>
    </article>
  );
}
