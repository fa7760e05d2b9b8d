import { useTranslation } from 'react-i18next';
import type { PlacedAnnotation } from '../../../../main/contract/annotation.ts';
import { Button } from '../../../components/Button.tsx';
import { changesAddress } from '../../../state/changes-address.ts';
import { navigate } from '../../../state/navigation.ts';
import { useBulletin } from '../../library/library-queries.ts';
import { AnnotationMeta } from '../AnnotationMeta.tsx';
import { openWords } from '../list/open-words.ts';
import { sectionWords } from '../section-words.ts';
import { type NewPlace, newPlace } from './new-place.ts';
import { scoreWord } from './score-words.ts';
import { TextDifference } from './TextDifference.tsx';

/** Words shown before and after a place, in UTF-16 units. */
const CONTEXT = 48;

export type QueueActs = {
  onAccept: (place: NewPlace) => void;
  onPlace: () => void;
  onKeep: () => void;
};

/** A mark that waits: the words it was put on, where they may stand now, what is different, and what can be done. */
export function QueueCard({ mark, acts }: { mark: PlacedAnnotation; acts: QueueActs }) {
  const { t } = useTranslation();
  const { state, quote, prefix, suffix, shortTitle, section, paragraph } = mark;
  const place = newPlace(mark);
  return (
    <article className="card queue-card" aria-label={t(`state.${state}`)} data-testid="queue-card" data-queue={mark.id}>
      <p className="card-place">
        <span className="mark-bulletin">{shortTitle}</span>
        {section.length > 0 && <span>{sectionWords(section)}</span>}
        {paragraph !== null && <span>{t('search.paragraph', { number: paragraph })}</span>}
      </p>
      <dl className="queue-wordings">
        <dt>{t('queue.before')}</dt>
        <dd lang="zh">
          <span className="queue-context">{prefix}</span>
          <mark>{quote}</mark>
          <span className="queue-context">{suffix}</span>
        </dd>
        <dt>{t(state === 'moved' ? 'queue.now' : 'queue.suggested')}</dt>
        <dd>
          {place ? <PlaceWords bulletin={mark.bulletin} place={place} /> : t('queue.noSuggestion')}
          {place?.score != null && <p className="queue-score">{t(`queue.likeness.${scoreWord(place.score)}`)}</p>}
        </dd>
      </dl>
      <AnnotationMeta annotation={mark} />
      <div className="queue-acts" role="toolbar" aria-label={t('queue.acts')}>
        {place && (
          <Button look="main" data-act="first" onClick={() => acts.onAccept(place)}>
            {t(state === 'moved' ? 'queue.confirm' : 'queue.accept')}
          </Button>
        )}
        <Button data-act={place ? undefined : 'first'} onClick={acts.onPlace}>
          {t('queue.byHand')}
        </Button>
        <Button onClick={acts.onKeep}>{t('queue.keep')}</Button>
        <Button look="quiet" onClick={() => openWords(mark)}>
          {t('queue.read')}
        </Button>
        <Button look="quiet" onClick={() => navigate(changesAddress(mark.bulletin))}>
          {t('queue.whole')}
        </Button>
      </div>
    </article>
  );
}

/** The words of a place in the current revision, between those around them. */
function PlaceWords({ bulletin, place: { start, end, changes } }: { bulletin: string; place: NewPlace }) {
  const text = useBulletin(bulletin).data?.text ?? '';
  return (
    <span lang="zh">
      <span className="queue-context">{text.slice(Math.max(0, start - CONTEXT), start)}</span>
      <span className="queue-place">
        <TextDifference changes={changes} />
      </span>
      <span className="queue-context">{text.slice(end, end + CONTEXT)}</span>
    </span>
  );
}
