import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Values shown at first. */
const FEW = 7;
/** Values shown in the end: past these it is quicker to look for words. */
const MANY = 300;

type FacetValue = { value: string; label: string; count: number };
type MarkFacetProps = {
  name: string;
  values: readonly FacetValue[];
  chosen: string | undefined;
  /** Whether values are paths (民生/电梯), each shown by its last step under the one above it. */
  isTree?: boolean;
  onChoose: (value: string | null) => void;
};

/** One way in which marks divide, with counts. */
export function MarkFacet({ name, values, chosen, isTree = false, onChoose }: MarkFacetProps) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const shown = values.filter(({ value }, index) => index < (isWhole ? MANY : FEW) || value === chosen);
  return (
    <section className="facet">
      <h2 className="facet-name">{name}</h2>
      <ul className={isWhole ? 'facet-whole' : ''}>
        {shown.map(({ value, label, count }) => (
          <li key={value} data-depth={isTree ? Math.min(3, value.split('/').length - 1) : 0}>
            <button
              type="button"
              className="facet-value"
              title={label}
              aria-pressed={chosen === value}
              onClick={() => onChoose(chosen === value ? null : value)}
            >
              <span className="facet-words">{isTree ? value.split('/').at(-1) : label}</span>
              <span className="count">{count}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < values.length && !isWhole && (
        <button type="button" className="text-link" onClick={() => setWhole(true)}>
          {t('search.moreValues', { count: values.length - shown.length })}
        </button>
      )}
    </section>
  );
}
