import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PERFORMANCE_MEASURES, type PerformanceMeasure } from '../../../../main/contract/ledger-corrections.ts';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ScrollRegion } from '../../../components/ScrollRegion.tsx';
import { sentenceOf } from '../../../data/report-error.ts';
import type { LedgerAddress } from '../../../state/ledger-address.ts';
import { openDialog } from '../../../state/shell.ts';
import { LedgerHead } from '../LedgerHead.tsx';
import { useComparison } from '../ledger-queries.ts';
import { BesideField, useBeside } from './BesideField.tsx';
import { PerformanceChart } from './PerformanceChart.tsx';
import { PerformanceTable } from './PerformanceTable.tsx';
import './compare.css';

/** 对照: bulletins side by side, in the order of the library, by what they state of the rectification. */
export function CompareView({ address }: { address: LedgerAddress }) {
  const { t } = useTranslation();
  const beside = useBeside(address);
  const { data: compared, error } = useComparison(beside);
  const [measure, setMeasure] = useState<PerformanceMeasure>('completion');
  return (
    <main className="place ledger-place ledger-paper" id="main" tabIndex={-1} data-testid="ledger-compare">
      <LedgerHead address={address}>
        <Button onClick={() => openDialog('export')}>{t('ledger.exportView')}</Button>
        <Button onClick={() => window.print()}>{t('ledger.print')}</Button>
      </LedgerHead>
      <div className="ledger-tools">
        <BesideField address={address} beside={beside} />
        <label className="filter">
          <span>{t('ledger.chartOf')}</span>
          <select
            value={measure}
            onChange={({ target }) => {
              const next = PERFORMANCE_MEASURES.find((known) => known === target.value);
              if (next) setMeasure(next);
            }}
          >
            {PERFORMANCE_MEASURES.map((known) => (
              <option key={known} value={known}>
                {t(`ledger.performance.${known}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {error && <EmptyState text={sentenceOf(error)} />}
      {beside.length === 0 && <EmptyState text={t('ledger.noBeside')} />}
      {compared && compared.length > 0 && (
        <ScrollRegion className="compare-body">
          <PerformanceChart compared={compared} measure={measure} />
          <PerformanceTable compared={compared} />
          <p className="quiet">{t('ledger.compareNote')}</p>
        </ScrollRegion>
      )}
    </main>
  );
}
