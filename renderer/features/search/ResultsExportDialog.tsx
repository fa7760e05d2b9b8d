import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ExportFormat,
  type ExportOptions,
  type ExportReply,
  PAGED_FORMATS,
  RESULT_FORMATS,
} from '../../../main/contract/export.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { sentenceOf } from '../../data/report-error.ts';
import { useNavigation } from '../../state/navigation.ts';
import { closeDialog } from '../../state/shell.ts';
import { ExportDone } from '../export/ExportDone.tsx';
import { ExportProgress } from '../export/ExportProgress.tsx';
import { ExportWishes, MissingFonts } from '../export/ExportWishes.tsx';
import { usualOptions } from '../export/usual-options.ts';
import { askForPath } from '../export/write-export.ts';

/** Writes all passages of a search, each with its source, to a file. */
export function ResultsExportDialog() {
  const { t } = useTranslation();
  const address = useNavigation((state) => state.address);
  const [format, setFormat] = useState<ExportFormat>('md');
  const [options, setOptions] = useState<ExportOptions>(usualOptions);
  /** The work under way, by the id that its progress goes by. */
  const [task, setTask] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [done, setDone] = useState<ExportReply | null>(null);
  if (address.place !== 'search') return null;
  const { query, filters, sort } = address;

  const write = async (choosePath: boolean) => {
    const id = `results-${crypto.randomUUID()}`;
    setTask(id);
    setFailure(null);
    try {
      const name = t('exportResults.fileName', { query: query.replace(/[\\/:*?"<>|\s]+/g, ' ').slice(0, 40) });
      const path = choosePath ? await askForPath(`${name}.${format}`) : '';
      if (path !== null) {
        const wish = { query, filters, sort, format, options, task: id, ...(path === '' ? {} : { path }) };
        setDone(await call('export.results', wish));
      }
    } catch (error) {
      setFailure(sentenceOf(error));
    }
    setTask(null);
  };
  return (
    <Dialog title={t('command.exportResults')} onClose={closeDialog} testId="export-results">
      {task !== null && <ExportProgress task={task} />}
      {done ? (
        <ExportDone reply={done} onMore={() => setDone(null)} />
      ) : (
        <div className="stack" hidden={task !== null}>
          <p>{t('exportResults.lead')}</p>
          <Choice
            legend={t('export.format')}
            options={RESULT_FORMATS.map((value) => ({ value, label: t(`format.${value}`) }))}
            value={format}
            onChange={setFormat}
          />
          {format !== 'json' && (
            <ExportWishes
              what="results"
              format={format}
              options={options}
              onChange={(changes) => setOptions({ ...options, ...changes })}
            />
          )}
          {PAGED_FORMATS.includes(format) && <MissingFonts preset={options.preset} />}
          {failure && (
            <p role="alert" className="failure">
              {failure}
            </p>
          )}
          <div className="form-acts">
            <Button look="main" onClick={() => void write(false)}>
              {t('export.start')}
            </Button>
            <Button onClick={() => void write(true)}>{t('export.startElsewhere')}</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
