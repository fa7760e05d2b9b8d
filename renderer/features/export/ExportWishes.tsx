import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  EXPORT_PRESETS,
  type ExportFormat,
  type ExportOptions,
  MARKINGS,
  PAGED_FORMATS,
} from '../../../main/contract/export.ts';
import { Choice } from '../../components/Choice.tsx';
import { CitationField } from './CitationField.tsx';
import type { ExportSubject } from './export-subject.ts';
import { missingFonts } from './missing-fonts.ts';
import './export.css';

type WishesProps = {
  /** `results`: those of a search, which have a dialog of their own. */
  what: ExportSubject | 'results';
  format: ExportFormat;
  options: ExportOptions;
  onChange: (changes: Partial<ExportOptions>) => void;
};

type Check = 'marks' | 'contents' | 'paragraphNumbers' | 'wideMargin' | 'largeType' | 'punctuation' | 'watermark';
type Line = 'classification' | 'copyNumber' | 'purpose' | 'destination';

/** How the file should look, as far as its format can; and what the register of exports says of it. */
export function ExportWishes({ what, format, options, onChange }: WishesProps) {
  const { t } = useTranslation();
  const hasPages = PAGED_FORMATS.includes(format);
  const check = (name: Check) => (
    <label key={name} className="check">
      <input type="checkbox" checked={options[name]} onChange={(event) => onChange({ [name]: event.target.checked })} />
      <span>{t(`export.${name}`)}</span>
    </label>
  );
  const line = (name: Line, list?: string) => (
    <label className="field">
      <span>{t(`export.${name}`)}</span>
      <input
        type="text"
        list={list}
        value={options[name]}
        onChange={(event) => onChange({ [name]: event.target.value })}
      />
    </label>
  );
  const ofBulletin: Check[] = what === 'bulletin' ? ['marks', 'paragraphNumbers'] : [];
  const ofPages: Check[] = hasPages ? ['contents', 'wideMargin', 'largeType'] : [];
  return (
    <details className="export-wishes">
      <summary>{t('export.wishes')}</summary>
      <div className="stack">
        {hasPages && (
          <Choice
            legend={t('export.preset')}
            options={EXPORT_PRESETS.map((value) => ({ value, label: t(`preset.${value}`) }))}
            value={options.preset}
            onChange={(preset) => onChange({ preset })}
          />
        )}
        {(what === 'annotations' || what === 'results') && (
          <CitationField style={options.citation} onChange={(citation) => onChange({ citation })} />
        )}
        <div className="export-checks">{[...ofBulletin, ...ofPages, 'punctuation' as const].map(check)}</div>
        {hasPages && (
          <div className="export-lines">
            {line('classification', 'export-markings')}
            <datalist id="export-markings">
              {MARKINGS.map((marking) => (
                <option key={marking} value={marking} />
              ))}
            </datalist>
            {line('copyNumber')}
          </div>
        )}
        {hasPages && check('watermark')}
        <div className="export-lines">
          {line('purpose')}
          {line('destination')}
          <label className="field">
            <span>{t('export.copies')}</span>
            <input
              type="text"
              inputMode="numeric"
              value={options.copies}
              onChange={(event) => onChange({ copies: copiesIn(event.target.value) })}
            />
          </label>
        </div>
        <p className="field-help">{t('export.registerHelp')}</p>
      </div>
    </details>
  );
}

/** At least one copy, whatever was typed. */
function copiesIn(typed: string): number {
  return Math.min(Math.max(Number.parseInt(typed, 10) || 1, 1), MOST_COPIES);
}

const MOST_COPIES = 9999;

/** Names the fonts of the layout that this machine lacks; nothing where it has them all. */
export function MissingFonts({ preset }: Pick<ExportOptions, 'preset'>) {
  const { t } = useTranslation();
  const fonts = useMemo(() => missingFonts(preset), [preset]);
  if (fonts.length === 0) return null;
  return <p className="field-help">{t('export.missingFonts', { fonts: fonts.join('、') })}</p>;
}
