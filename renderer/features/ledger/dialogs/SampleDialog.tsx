import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerTableName } from '../../../../main/contract/ledger-corrections.ts';
import { call } from '../../../api.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { Field } from '../../../components/Field.tsx';
import { queryClient } from '../../../data/query-client.ts';
import { attempt } from '../../../data/report-error.ts';
import { printedInstant } from '../../../i18n/dates.ts';
import { ledgerAddress } from '../../../state/ledger-address.ts';
import { navigate } from '../../../state/navigation.ts';
import { askForName } from '../../people/ask-for-name.ts';
import { useSamples } from '../ledger-queries.ts';
import { closeLedgerDialog } from './ledger-dialogs.ts';

/** Rows that are drawn where nothing else is said. */
const USUAL_SIZE = 20;

/** 抽查: draws rows by lot and records how, so that anybody can draw the same ones again. */
export function SampleDialog({ table, bulletins }: { table: LedgerTableName; bulletins: readonly string[] }) {
  const { t } = useTranslation();
  const samples = useSamples().data ?? [];
  const [size, setSize] = useState(USUAL_SIZE);
  const [seed, setSeed] = useState('');
  const show = (sample: string, view: LedgerTableName, of: readonly string[]) => {
    closeLedgerDialog();
    const [only] = of;
    navigate(ledgerAddress({ view, bulletin: of.length === 1 ? (only ?? null) : null, filter: { sample } }));
  };
  const draw = async (): Promise<void> => {
    if (!(await askForName())) return;
    const wanted = { bulletins: [...bulletins], table, size, ...(seed.trim() === '' ? {} : { seed: seed.trim() }) };
    const drawn = await attempt(() => call('ledger.sample', wanted));
    if (!drawn) return;
    await queryClient.invalidateQueries({ queryKey: ['ledger', 'samples'] });
    show(drawn.id, table, drawn.bulletins);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void draw();
  };
  return (
    <Dialog title={t('ledger.sampleTitle')} onClose={closeLedgerDialog} testId="ledger-dialog" wide>
      <p className="lead">{t('ledger.sampleLead', { table: t(`ledger.view.${table}`), count: bulletins.length })}</p>
      <form className="stack" onSubmit={onSubmit}>
        <Field label={t('ledger.sampleSize')}>
          {(id) => (
            <input
              id={id}
              type="number"
              min={1}
              max={10_000}
              required
              value={Number.isNaN(size) ? '' : size}
              onChange={({ target }) => setSize(target.valueAsNumber)}
            />
          )}
        </Field>
        <Field label={t('ledger.seed')} help={t('ledger.seedHelp')}>
          {(id, helpId) => (
            <input
              id={id}
              type="text"
              maxLength={60}
              aria-describedby={helpId}
              value={seed}
              onChange={({ target }) => setSeed(target.value)}
            />
          )}
        </Field>
        <div className="form-acts">
          <Button type="submit" look="main" disabled={Number.isNaN(size)}>
            {t('ledger.draw')}
          </Button>
          <Button look="quiet" onClick={closeLedgerDialog}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
      {samples.length > 0 && <h3>{t('ledger.earlierSamples')}</h3>}
      <ul className="ledger-decisions" data-testid="ledger-samples">
        {samples.map((sample) => (
          <li key={sample.id}>
            <span>
              <b>{t('ledger.seedIs', { seed: sample.seed })}</b>{' '}
              {t('ledger.sampleOf', {
                table: t(`ledger.view.${sample.table}`),
                count: sample.rows.length,
                population: sample.population,
              })}
            </span>
            <span className="quiet">
              {sample.author} {printedInstant(sample.at)}
            </span>
            <Button look="quiet" onClick={() => show(sample.id, sample.table, sample.bulletins)}>
              {t('ledger.showSample')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
