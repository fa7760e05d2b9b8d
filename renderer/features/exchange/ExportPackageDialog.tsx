import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackageReply } from '../../../main/contract/exchange.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { sentenceOf } from '../../data/report-error.ts';
import { closeDialog } from '../../state/shell.ts';
import { usePeople } from '../annotations/annotation-queries.ts';
import { askForPath } from '../export/write-export.ts';
import { askForName } from '../people/ask-for-name.ts';
import { type PackageWish, useChosenMarks } from './exchange-queries.ts';
import { PackageContents } from './PackageContents.tsx';
import { PackageWritten } from './PackageWritten.tsx';
import { SigningField } from './SigningField.tsx';
import './exchange.css';

const EVERYTHING: PackageWish = { bulletins: [], tags: [], persons: [] };

/** Writes a 标注包 to carry to a colleague, or to another machine of one's own. */
export function ExportPackageDialog() {
  const { t } = useTranslation();
  const [wish, setWish] = useState(EVERYTHING);
  const [isPrivate, setPrivate] = useState(false);
  const [isSigned, setSigned] = useState(true);
  const [path, setPath] = useState('');
  const [isWriting, setWriting] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [done, setDone] = useState<PackageReply | null>(null);
  const me = usePeople().data?.find(({ current }) => current);
  const counts = useChosenMarks(wish).data;
  const going = counts && (isPrivate ? counts.all : counts.shared);

  const write = async (choosePath: boolean) => {
    if (!(await askForName())) return;
    setWriting(true);
    setFailure(null);
    try {
      const name = `${t('exchange.fileName', { name: me?.name ?? '' }).trim()}.zip`;
      const chosen = choosePath ? await askForPath(name) : path.trim();
      if (chosen !== null) {
        setDone(await call('exchange.export', { ...wish, isPrivate, isSigned, ...(chosen && { path: chosen }) }));
      }
    } catch (error) {
      setFailure(sentenceOf(error));
    }
    setWriting(false);
  };
  return (
    <Dialog title={t('exchange.exportTitle')} onClose={closeDialog} testId="export-package">
      {done ? (
        <PackageWritten reply={done} onMore={() => setDone(null)} />
      ) : (
        <div className="stack" aria-busy={isWriting}>
          <p className="lead">{t('exchange.exportLead')}</p>
          <PackageContents counts={counts} isPrivate={isPrivate} wish={wish} onPrivate={setPrivate} onWish={setWish} />
          <SigningField isSigned={isSigned} onChange={setSigned} />
          <label className="field">
            <span>{t('export.path')}</span>
            <input
              type="text"
              value={path}
              placeholder={t('export.pathUsual')}
              onChange={({ target }) => setPath(target.value)}
            />
          </label>
          {failure && (
            <p role="alert" className="failure">
              {failure}
            </p>
          )}
          <div className="form-acts">
            <Button look="main" disabled={!going || isWriting} onClick={() => void write(false)}>
              {t(isWriting ? 'exchange.writing' : 'export.start')}
            </Button>
            <Button disabled={!going || isWriting} onClick={() => void write(true)}>
              {t('export.startElsewhere')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
