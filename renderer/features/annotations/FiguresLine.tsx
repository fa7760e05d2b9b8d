import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../../main/contract/annotation.ts';
import { differenceWords } from './form/difference-words.ts';

/** What was reported, what was found, and by how much they differ; nothing where no figure was checked. */
export function FiguresLine({ annotation: { figures } }: { annotation: Pick<Annotation, 'figures'> }) {
  const { t } = useTranslation();
  if (!figures) return null;
  const { reported, verified, unit } = figures;
  const amount = (value: string | null) => (value === null ? t('figures.unknown') : value + unit);
  return (
    <dl className="figures-line">
      <div>
        <dt>{t('figures.reported')}</dt>
        <dd>{amount(reported)}</dd>
      </div>
      <div>
        <dt>{t('figures.verified')}</dt>
        <dd>{amount(verified)}</dd>
      </div>
      {differenceWords(figures, t) && (
        <div className="figures-line-difference">
          <dt>{t('figures.difference')}</dt>
          <dd>{differenceWords(figures, t)}</dd>
        </div>
      )}
    </dl>
  );
}
