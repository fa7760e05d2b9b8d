import { useTranslation } from 'react-i18next';
import type { PlacedAnnotation } from '../../../main/contract/annotation.ts';
import { Button } from '../../components/Button.tsx';
import { annotationsAddress } from '../../state/annotations-address.ts';
import { navigate } from '../../state/navigation.ts';

/** Says that several versions of a mark stand, and leads to where they are settled. */
export function ConflictHint({ annotation: { id, heads } }: { annotation: PlacedAnnotation }) {
  const { t } = useTranslation();
  return (
    <p className="conflict-hint" data-testid="conflict-hint">
      {t('annotation.versions', { count: heads })}{' '}
      <Button look="quiet" onClick={() => navigate(annotationsAddress({}, { view: 'conflicts', chosen: id }))}>
        {t('annotation.settle')}
      </Button>
    </p>
  );
}
