import { useTranslation } from 'react-i18next';
import type { PlacedAnnotation } from '../../../../main/contract/annotation.ts';
import { Button } from '../../../components/Button.tsx';
import { annotationsAddress } from '../../../state/annotations-address.ts';
import { navigate } from '../../../state/navigation.ts';

/** From a mark whose words have changed, to what changed and what can be done about it. */
export function WaitingHint({ annotation: { id } }: { annotation: PlacedAnnotation }) {
  const { t } = useTranslation();
  return (
    <p className="card-acts">
      <Button look="quiet" onClick={() => navigate(annotationsAddress({}, { view: 'queue', chosen: id }))}>
        {t('queue.differences')}
      </Button>
    </p>
  );
}
