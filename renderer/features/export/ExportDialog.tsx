import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DEFAULT_EXPORT_OPTIONS,
  type ExportFormat,
  type ExportOptions,
  type ExportReply,
  type ExportThing,
  FORMATS_OF,
  PAGED_FORMATS,
} from '../../../main/contract/export.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { sentenceOf } from '../../data/report-error.ts';
import type { Address } from '../../state/address.ts';
import { useNavigation } from '../../state/navigation.ts';
import { closeDialog } from '../../state/shell.ts';
import { useBulletins } from '../library/library-queries.ts';
import { ExportDone } from './ExportDone.tsx';
import { ExportProgress } from './ExportProgress.tsx';
import { ExportWishes, MissingFonts } from './ExportWishes.tsx';
import { writeExport } from './write-export.ts';

/** Writes a bulletin with its marks, or the list of marks, to a file. */
export function ExportDialog() {
  const { t } = useTranslation();
  const address = useNavigation((state) => state.address);
  const bulletins = useBulletins().data ?? [];
  const open = bulletinOf(address);
  const [what, setWhat] = useState<ExportThing>(address.place === 'read' ? 'bulletin' : 'annotations');
  const [wanted, setFormat] = useState<ExportFormat>('docx');
  const [options, setOptions] = useState<ExportOptions>(DEFAULT_EXPORT_OPTIONS);
  const [bulletin, setBulletin] = useState(open);
  const [path, setPath] = useState('');
  /** The work under way, by the id that its progress goes by. */
  const [task, setTask] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [done, setDone] = useState<ExportReply | null>(null);
  const format = FORMATS_OF[what].includes(wanted) ? wanted : 'docx';
  const chosen = chosenFor(what, bulletin, bulletins[0]?.id);

  const write = async (choosePath: boolean) => {
    const id = `export-${crypto.randomUUID()}`;
    setTask(id);
    setFailure(null);
    try {
      const name = `${bulletins.find((known) => known.id === chosen)?.shortTitle ?? t('place.annotations')}.${format}`;
      const wish = { what, format, options, bulletins: chosen === '' ? [] : [chosen], path, choosePath, name };
      setDone(await writeExport({ ...wish, task: id }));
    } catch (error) {
      setFailure(sentenceOf(error));
    }
    setTask(null);
  };
  return (
    <Dialog title={t('export.title')} onClose={closeDialog} testId="export-dialog">
      {task !== null && <ExportProgress task={task} />}
      {done ? (
        <ExportDone reply={done} onMore={() => setDone(null)} />
      ) : (
        <div className="stack" hidden={task !== null}>
          <Choice
            legend={t('export.what')}
            options={[
              { value: 'bulletin', label: t('export.bulletin') },
              { value: 'annotations', label: t('export.annotations') },
              { value: 'register', label: t('export.register') },
            ]}
            value={what}
            onChange={setWhat}
          />
          <label className="field" hidden={what === 'register'}>
            <span>{t('export.of')}</span>
            <select value={chosen} onChange={(event) => setBulletin(event.target.value)}>
              {what === 'annotations' && <option value="">{t('export.allBulletins')}</option>}
              {bulletins.map(({ id, shortTitle }) => (
                <option key={id} value={id}>
                  {shortTitle}
                </option>
              ))}
            </select>
          </label>
          <Choice
            legend={t('export.format')}
            options={FORMATS_OF[what].map((value) => ({ value, label: t(`format.${value}`) }))}
            value={format}
            onChange={setFormat}
          />
          {format !== 'json' && (
            <ExportWishes
              what={what}
              format={format}
              options={options}
              onChange={(changes) => setOptions({ ...options, ...changes })}
            />
          )}
          {PAGED_FORMATS.includes(format) && <MissingFonts preset={options.preset} />}
          <label className="field">
            <span>{t('export.path')}</span>
            <input
              type="text"
              value={path}
              placeholder={t('export.pathUsual')}
              onChange={(event) => setPath(event.target.value)}
            />
          </label>
          {failure && (
            <p role="alert" className="failure">
              {failure}
            </p>
          )}
          <div className="form-acts">
            <Button look="main" disabled={what === 'bulletin' && chosen === ''} onClick={() => void write(false)}>
              {t('export.start')}
            </Button>
            <Button onClick={() => void write(true)}>{t('export.startElsewhere')}</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

/** A bulletin is always one; the list of marks may be of all; the register is of none. */
function chosenFor(what: ExportThing, bulletin: string, first = ''): string {
  if (what === 'register') return '';
  return what === 'bulletin' ? bulletin || first : bulletin;
}

/** The bulletin that is in sight, which is the likeliest to be wanted. */
function bulletinOf(address: Address): string {
  if (address.place === 'read') return address.bulletin;
  return address.place === 'annotations' ? (address.filter.bulletin ?? '') : '';
}
