import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ExportFormat, type ExportReply, RESULT_FORMATS } from '../../../main/contract/export.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { sentenceOf } from '../../data/report-error.ts';
import { useNavigation } from '../../state/navigation.ts';
import { closeDialog } from '../../state/shell.ts';
import { ExportDone } from '../export/ExportDone.tsx';
import { askForPath } from '../export/write-export.ts';

/** Writes all passages of a search, each with its source, to a file. */
export function ResultsExportDialog() {
  const { t } = useTranslation();
  const address = useNavigation((state) => state.address);
  const [format, setFormat] = useState<ExportFormat>('md');
  const [isWriting, setWriting] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [done, setDone] = useState<ExportReply | null>(null);
  if (address.place !== 'search') return null;
  const { query, filters, sort } = address;

  const write = async (choosePath: boolean) => {
    setWriting(true);
    setFailure(null);
    try {
      const name = t('exportResults.fileName', { query: query.replace(/[\\/:*?"<>|\s]+/g, ' ').slice(0, 40) });
      const path = choosePath ? await askForPath(`${name}.${format}`) : '';
      if (path !== null) {
        setDone(await call('export.results', { query, filters, sort, format, ...(path === '' ? {} : { path }) }));
      }
    } catch (error) {
      setFailure(sentenceOf(error));
    }
    setWriting(false);
  };
  return (
    <Dialog title={t('command.exportResults')} onClose={closeDialog} testId="export-results">
      {done ? (
        <ExportDone reply={done} onMore={() => setDone(null)} />
      ) : (
        <div className="stack">
          <p>{t('exportResults.lead')}</p>
          <Choice
            legend={t('export.format')}
            options={RESULT_FORMATS.map((value) => ({ value, label: t(`format.${value}`) }))}
            value={format}
            onChange={setFormat}
          />
          {failure && (
            <p role="alert" className="failure">
              {failure}
            </p>
          )}
          <div className="form-acts">
            <Button look="main" disabled={isWriting} onClick={() => void write(false)}>
              {t('export.start')}
            </Button>
            <Button disabled={isWriting} onClick={() => void write(true)}>
              {t('export.startElsewhere')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
