import { useTranslation } from 'react-i18next';
import { Choice } from '../../components/Choice.tsx';
import { RangeField } from '../../components/RangeField.tsx';
import { KeySettings } from '../exchange/KeySettings.tsx';
import { PersonSettings } from '../people/PersonSettings.tsx';
import { CitingSettings } from './CitingSettings.tsx';
import { changeSettings } from './settings-acts.ts';
import { useSettings } from './settings-queries.ts';
import './settings.css';

const FACES = ['song', 'fangsong', 'kai', 'hei'] as const;
const PAPERS = ['white', 'cream', 'dark', 'contrast', 'system'] as const;
const SCRIPTS = ['original', 'hans', 'hant'] as const;
const LANGUAGES = ['zh-CN', 'en'] as const;

/** 设置: how the text is shown. Nothing here touches a stored word. */
export function SettingsPlace() {
  const { t } = useTranslation();
  const settings = useSettings();
  return (
    <main className="place" id="main" tabIndex={-1} data-testid="settings-place">
      <div className="place-body settings">
        <header className="place-head">
          <h1>{t('place.settings')}</h1>
        </header>
        <section aria-labelledby="settings-text">
          <h2 id="settings-text">{t('settings.text')}</h2>
          <p className="settings-sample" lang="zh-Hans">
            {t('settings.sample')}
          </p>
          <RangeField
            label={t('settings.typeSize')}
            unit={t('settings.pixels')}
            min={12}
            max={40}
            value={settings.typeSizePx}
            onChange={(typeSizePx) => changeSettings({ typeSizePx })}
          />
          <RangeField
            label={t('settings.lineWidth')}
            unit={t('settings.characters')}
            min={20}
            max={60}
            value={settings.lineCharacters}
            onChange={(lineCharacters) => changeSettings({ lineCharacters })}
          />
          <Choice
            legend={t('settings.typeFace')}
            options={FACES.map((face) => ({ value: face, label: t(`face.${face}`), className: `face-${face}` }))}
            value={settings.typeFace}
            onChange={(typeFace) => changeSettings({ typeFace })}
          />
          <Choice
            legend={t('settings.script')}
            options={SCRIPTS.map((script) => ({ value: script, label: t(`script.${script}`) }))}
            value={settings.script}
            onChange={(script) => changeSettings({ script })}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={settings.fullWidthPunctuation}
              onChange={(event) => changeSettings({ fullWidthPunctuation: event.target.checked })}
            />
            <span>{t('settings.fullWidth')}</span>
          </label>
          <p className="field-help">{t('settings.displayOnly')}</p>
        </section>
        <section aria-labelledby="settings-window">
          <h2 id="settings-window">{t('settings.window')}</h2>
          <Choice
            legend={t('settings.paper')}
            options={PAPERS.map((paper) => ({
              value: paper,
              label: t(`paper.${paper}`),
              className: `paper-choice paper-${paper}`,
            }))}
            value={settings.paper}
            onChange={(paper) => changeSettings({ paper })}
          />
          <Choice
            legend={t('settings.language')}
            options={LANGUAGES.map((language) => ({ value: language, label: t(`language.${language}`) }))}
            value={settings.language}
            onChange={(language) => changeSettings({ language })}
          />
        </section>
        <CitingSettings />
        <PersonSettings />
        <KeySettings />
      </div>
    </main>
  );
}
