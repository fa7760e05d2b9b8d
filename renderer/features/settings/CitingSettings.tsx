import { useTranslation } from 'react-i18next';
import { CITATION_STYLES } from '../../../main/contract/citation.ts';
import { Choice } from '../../components/Choice.tsx';
import { changeSettings } from './settings-acts.ts';
import { useSettings } from './settings-queries.ts';

/** How words are copied with their source, and how exports cite where nobody says otherwise; with an example. */
export function CitingSettings() {
  const { t } = useTranslation();
  const { citationStyle, citesFullWidth } = useSettings();
  return (
    <section aria-labelledby="settings-citing" data-testid="citing-settings">
      <h2 id="settings-citing">{t('settings.citing')}</h2>
      <Choice
        legend={t('settings.citationStyle')}
        options={CITATION_STYLES.map((style) => ({ value: style, label: t(`citation.${style}`) }))}
        value={citationStyle}
        onChange={(chosen) => changeSettings({ citationStyle: chosen })}
      />
      <p className="settings-citation" lang="zh-Hans" data-testid="citation-sample">
        {t(`citationSample.${citationStyle}`)}
      </p>
      <label className="check">
        <input
          type="checkbox"
          checked={citesFullWidth}
          onChange={(event) => changeSettings({ citesFullWidth: event.target.checked })}
        />
        <span>{t('settings.citesFullWidth')}</span>
      </label>
      <p className="field-help">{t('settings.citingHelp')}</p>
    </section>
  );
}
