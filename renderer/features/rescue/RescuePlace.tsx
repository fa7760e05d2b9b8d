import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ArchiveError } from '../../../main/contract/errors.ts';
import { Button } from '../../components/Button.tsx';
import { sentenceOf } from '../../data/report-error.ts';
import { BackupChoice } from '../backup/BackupChoice.tsx';
import { type Rescued, rebuild, reopen, restore } from './rescue-acts.ts';
import './rescue.css';

/** What stands in the window while the data folder does not open: why, what is safe, and what can be done about it. */
export function RescuePlace({ reason }: { reason: Error }) {
  const { t } = useTranslation();
  const [isBusy, setBusy] = useState(false);
  const [rescued, setRescued] = useState<Rescued | null>(null);
  const during = async (work: () => Promise<Rescued | null>) => {
    setBusy(true);
    setRescued(await work());
    setBusy(false);
  };
  const isDamaged = reason instanceof ArchiveError && reason.code === 'corrupt';
  return (
    <main className="place rescue" id="main" tabIndex={-1} data-testid="rescue" aria-busy={isBusy}>
      <h1>{t(rescued === null ? 'rescue.title' : 'rescue.done')}</h1>
      {rescued === null ? (
        <>
          <p role="alert">{isDamaged ? t('rescue.damaged') : sentenceOf(reason)}</p>
          {isDamaged && (
            <>
              <section>
                <h2>{t('rescue.restoreTitle')}</h2>
                <p className="quiet">{t('rescue.restoreHelp')}</p>
                <BackupChoice isBusy={isBusy} onChoose={(path) => void during(() => restore(path))} />
              </section>
              <section>
                <h2>{t('rescue.rebuildTitle')}</h2>
                <p className="quiet">{t('rescue.rebuildHelp')}</p>
                <Button disabled={isBusy} onClick={() => void during(rebuild)}>
                  {t('rescue.rebuild')}
                </Button>
              </section>
            </>
          )}
          <Button look={isDamaged ? 'quiet' : 'main'} disabled={isBusy} onClick={() => void during(reopen)}>
            {t('rescue.again')}
          </Button>
        </>
      ) : (
        <>
          <p role="status" data-testid="rescued">
            <RescuedSentence rescued={rescued} />
          </p>
          <Button look="main" disabled={isBusy} onClick={() => void during(reopen)}>
            {t('rescue.open')}
          </Button>
        </>
      )}
    </main>
  );
}

function RescuedSentence({ rescued }: { rescued: Rescued }) {
  const { t } = useTranslation();
  if (rescued.by === 'restoring') return t('rescue.restored', { ...rescued.restored });
  const { bulletins, lost } = rescued.rebuilt;
  if (lost === null) return t('rescue.rebuiltUnknown', { bulletins });
  return t(lost > 0 ? 'rescue.rebuiltPart' : 'rescue.rebuilt', { bulletins, lost });
}
