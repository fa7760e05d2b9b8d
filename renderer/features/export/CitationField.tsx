import { useTranslation } from 'react-i18next';
import { CITATION_STYLES, type CitationStyle } from '../../../main/contract/citation.ts';

/** How the sources of excerpts are written in a file. */
export function CitationField({ style, onChange }: { style: CitationStyle; onChange: (style: CitationStyle) => void }) {
  const { t } = useTranslation();
  return (
    <label className="field">
      <span>{t('settings.citationStyle')}</span>
      <select
        value={style}
        onChange={({ target }) => {
          const next = CITATION_STYLES.find((known) => known === target.value);
          if (next) onChange(next);
        }}
      >
        {CITATION_STYLES.map((known) => (
          <option key={known} value={known}>
            {t(`citation.${known}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
