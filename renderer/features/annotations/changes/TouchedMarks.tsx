import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedAnnotation } from '../../../../main/contract/annotation.ts';
import { Button } from '../../../components/Button.tsx';
import { annotationsAddress } from '../../../state/annotations-address.ts';
import { navigate } from '../../../state/navigation.ts';
import { drawnName } from '../drawn-name.ts';
import { openWords } from '../list/open-words.ts';
import { VerdictBadge } from '../VerdictBadge.tsx';

/** Marks that are listed beside a change at first. */
const FEW = 8;

/** The marks that a change touched, each with how it stands; a press leads to its words, or to where it is decided. */
export function TouchedMarks({ marks }: { marks: readonly PlacedAnnotation[] }) {
  const { t } = useTranslation();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? marks : marks.slice(0, FEW);
  return (
    <ul className="touched-marks" aria-label={t('changes.marks')}>
      {shown.map((mark) => (
        <li key={mark.id}>
          <button type="button" className="touched-mark" data-touched={mark.id} onClick={() => open(mark)}>
            <span className="touched-standing">
              <span className={mark.state === 'anchored' ? '' : 'state-word-call'}>{t(`state.${mark.state}`)}</span>
              {mark.kind === 'verdict' ? (
                <VerdictBadge verdict={mark.verdict ?? 'pending'} />
              ) : (
                <span>{t(`kind.${mark.kind}`)}</span>
              )}
            </span>
            <span className={`card-quote swatch-${drawnName(mark)}`}>
              <q lang="zh">{mark.quote}</q>
            </span>
          </button>
        </li>
      ))}
      {shown.length < marks.length && (
        <li>
          <Button look="quiet" onClick={() => setShowsAll(true)}>
            {t('changes.moreMarks', { count: marks.length - shown.length })}
          </Button>
        </li>
      )}
    </ul>
  );
}

/** One that has its place is read there; any other waits in the queue. */
function open(mark: PlacedAnnotation): void {
  if (mark.state === 'anchored') openWords(mark);
  else navigate(annotationsAddress({}, { view: 'queue', chosen: mark.id }));
}
