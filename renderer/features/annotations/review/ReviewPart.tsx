import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedAnnotation } from '../../../../main/contract/annotation.ts';
import { REVIEW_OUTCOMES } from '../../../../main/contract/review.ts';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { NoteText } from '../../../components/NoteText.tsx';
import { printedInstant } from '../../../i18n/dates.ts';
import { reviewVerdict } from '../annotation-acts.ts';
import { usePeople } from '../annotation-queries.ts';
import { reviewWords } from './review-words.ts';

/** 双人复核: what a second person says of a verdict, and the buttons to say it. Nobody reviews their own. */
export function ReviewPart({ annotation }: { annotation: PlacedAnnotation }) {
  const { t } = useTranslation();
  const id = useId();
  const [note, setNote] = useState('');
  const me = usePeople().data?.find(({ current }) => current);
  const { kind, verdict, review, verdictAuthorId } = annotation;
  if (kind !== 'verdict' || verdict === null || verdict === 'pending') return null;
  const isOwn = me?.id === verdictAuthorId;
  return (
    <section className="review" aria-label={t('review.title')} data-testid="review">
      {review && (
        <>
          <p>
            <b>{reviewWords(review, t)}</b>
            {t('common.dot')}
            {review.unit === '' ? review.reviewer : t('person.named', { name: review.reviewer, unit: review.unit })}
            {t('common.dot')}
            {printedInstant(review.at)}
          </p>
          {review.note !== '' && <NoteText note={review.note} />}
        </>
      )}
      {review?.reviewerId === me?.id && review ? (
        <Button look="quiet" onClick={() => void reviewVerdict(annotation.id, null, '')}>
          {t('review.takeBack')}
        </Button>
      ) : (
        <>
          {!isOwn && (
            <Field label={t('review.note')}>
              {(noteId) => (
                <textarea
                  id={noteId}
                  rows={2}
                  maxLength={10_000}
                  value={note}
                  onChange={(event) => setNote(event.target.value)}
                />
              )}
            </Field>
          )}
          <div className="form-acts">
            {REVIEW_OUTCOMES.map((outcome) => (
              <Button
                key={outcome}
                disabled={isOwn}
                aria-describedby={isOwn ? `${id}-own` : undefined}
                onClick={() => void reviewVerdict(annotation.id, outcome, note).then((isKept) => isKept && setNote(''))}
              >
                {t(`review.say.${outcome}`)}
              </Button>
            ))}
          </div>
          {isOwn && (
            <p id={`${id}-own`} className="field-help">
              {t('review.own')}
            </p>
          )}
        </>
      )}
    </section>
  );
}
