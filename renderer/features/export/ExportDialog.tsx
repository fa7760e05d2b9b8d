import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ExportFormat,
  type ExportOptions,
  type ExportReply,
  PAGED_FORMATS,
} from '../../../main/contract/export.ts';
import { MOST_LEDGERS } from '../../../main/contract/ledger-correction-calls.ts';
import type { ChartedMeasure } from '../../../main/contract/ledger-paper.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { sentenceOf } from '../../data/report-error.ts';
import type { Address } from '../../state/address.ts';
import { ledgerAddress } from '../../state/ledger-address.ts';
import { useNavigation } from '../../state/navigation.ts';
import { closeDialog, openDialog } from '../../state/shell.ts';
import { useBeside } from '../ledger/compare/BesideField.tsx';
import { useBulletins } from '../library/library-queries.ts';
import { ChartField } from './ChartField.tsx';
import { ColumnsField } from './ColumnsField.tsx';
import { ExportDone } from './ExportDone.tsx';
import { ExportProgress } from './ExportProgress.tsx';
import { ExportWishes, MissingFonts } from './ExportWishes.tsx';
import { EXPORT_SUBJECTS, type ExportSubject, formatsFor, isLedgerPaper } from './export-subject.ts';
import { BESIDE, OfField } from './OfField.tsx';
import { usualOptions } from './usual-options.ts';
import { writeExport } from './write-export.ts';

/** Formats of tables alone. */
const TABLE_FORMATS: readonly ExportFormat[] = ['xlsx', 'csv'];

/** Writes a bulletin with its marks, the list of marks, the ledger or what follows from it to a file. */
export function ExportDialog() {
  const { t } = useTranslation();
  const address = useNavigation((state) => state.address);
  const bulletins = useBulletins().data ?? [];
  const open = bulletinOf(address);
  const [what, setWhat] = useState(subjectAt(address));
  const [wanted, setFormat] = useState<ExportFormat>(what === 'ledger' ? 'xlsx' : 'docx');
  const [options, setOptions] = useState<ExportOptions>(usualOptions);
  const beside = useBeside(address.place === 'ledger' ? address : ledgerAddress());
  const [measure, setMeasure] = useState<ChartedMeasure>();
  const [bulletin, setBulletin] = useState(what === 'comparison' ? BESIDE : open);
  const [path, setPath] = useState('');
  /** The work under way, by the id that its progress goes by. */
  const [task, setTask] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [done, setDone] = useState<ExportReply | null>(null);
  const formats = formatsFor(what);
  const format = formats.includes(wanted) ? wanted : 'docx';
  const chosen = chosenFor(what, bulletin, bulletins[0]?.id);
  const count = bulletinsIn(chosen, beside).length || bulletins.length;
  const isTooMany = isLedgerPaper(what) && count > MOST_LEDGERS;
  const canStart = !isTooMany && !(what === 'bulletin' && chosen === '');

  const write = async (choosePath: boolean) => {
    const id = `export-${crypto.randomUUID()}`;
    setTask(id);
    setFailure(null);
    try {
      const about = bulletins.find((known) => known.id === chosen)?.shortTitle;
      const kind = isLedgerPaper(what) ? t(`export.${what}`) : t('place.annotations');
      const name = `${fileName(about, isLedgerPaper(what) || about === undefined ? kind : '')}.${format}`;
      const wish = { what, format, options, measure, bulletins: bulletinsIn(chosen, beside), path, choosePath, name };
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
            options={EXPORT_SUBJECTS.map((value) => ({ value, label: t(`export.${value}`) }))}
            value={what}
            onChange={(next) => {
              setWhat(next);
              // The ledger is made to be edited and brought back, which a workbook alone can.
              if (next === 'ledger') setFormat('xlsx');
            }}
          />
          <OfField what={what} value={chosen} besideCount={beside.length} onChange={setBulletin} />
          <Choice
            legend={t('export.format')}
            options={formats.map((value) => ({ value, label: t(`format.${value}`) }))}
            value={format}
            onChange={setFormat}
          />
          {what === 'ledger' && format !== 'json' && <ColumnsField />}
          {what === 'comparison' && !TABLE_FORMATS.includes(format) && (
            <ChartField measure={measure} onChange={setMeasure} />
          )}
          {what === 'ledger' && (
            <p className="field-help">
              {t('export.ledgerHelp')}{' '}
              <Button look="quiet" onClick={() => openDialog('refill')}>
                {t('command.refill')}
              </Button>
            </p>
          )}
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
          {isTooMany && <p className="failure">{t('export.tooMany', { most: MOST_LEDGERS, count })}</p>}
          {failure && (
            <p role="alert" className="failure">
              {failure}
            </p>
          )}
          <div className="form-acts">
            <Button look="main" disabled={!canStart} onClick={() => void write(false)}>
              {t('export.start')}
            </Button>
            <Button disabled={!canStart} onClick={() => void write(true)}>
              {t('export.startElsewhere')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

/** What is likeliest to be wanted at a place. */
function subjectAt(address: Address): ExportSubject {
  if (address.place === 'ledger') return address.view === 'compare' ? 'comparison' : 'ledger';
  return address.place === 'read' ? 'bulletin' : 'annotations';
}

/** What a file is about and what it is, as far as each is known. */
function fileName(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

/** A bulletin is always one; the list of marks may be of all; a comparison is of several; the register is of none. */
function chosenFor(what: ExportSubject, bulletin: string, first = ''): string {
  if (what === 'register') return '';
  if (what === 'comparison') return bulletin === '' ? '' : BESIDE;
  const one = bulletin === BESIDE ? '' : bulletin;
  return what === 'bulletin' ? one || first : one;
}

function bulletinsIn(chosen: string, beside: string[]): string[] {
  if (chosen === BESIDE) return beside;
  return chosen === '' ? [] : [chosen];
}

/** The bulletin that is in sight, which is the likeliest to be wanted. */
function bulletinOf(address: Address): string {
  if (address.place === 'read') return address.bulletin;
  if (address.place === 'ledger') return address.bulletin ?? '';
  return address.place === 'annotations' ? (address.filter.bulletin ?? '') : '';
}
