import { useTranslation } from 'react-i18next';
import type { PlacedAnnotation } from '../../../../main/contract/annotation.ts';
import { EvidenceItem } from './EvidenceItem.tsx';
import { evidenceLabel } from './evidence-label.ts';

/** The evidence of a kept verdict, numbered; each opens where it came from. */
export function CardEvidence({ annotation: { evidence, number } }: { annotation: PlacedAnnotation }) {
  const { t } = useTranslation();
  if (evidence.length === 0) return null;
  return (
    <ol className="evidence-list" aria-label={t('evidence.title')}>
      {evidence.map((piece, index) => (
        <li key={piece.id} data-testid="evidence">
          <EvidenceItem evidence={piece} label={evidenceLabel(number, index, t)} />
        </li>
      ))}
    </ol>
  );
}
