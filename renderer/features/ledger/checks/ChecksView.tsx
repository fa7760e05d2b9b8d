import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ScrollRegion } from '../../../components/ScrollRegion.tsx';
import { sentenceOf } from '../../../data/report-error.ts';
import type { LedgerAddress } from '../../../state/ledger-address.ts';
import { noteAddress } from '../../../state/navigation.ts';
import { BulletinField } from '../BulletinField.tsx';
import { LedgerHead } from '../LedgerHead.tsx';
import { useChecks, useChosenBulletins } from '../ledger-queries.ts';
import { CheckCard } from './CheckCard.tsx';
import { CheckPane } from './CheckPane.tsx';
import { orderedChecks } from './ordered-checks.ts';
import './checks.css';

/** 核对: what the rules found to agree and not to agree, each with its formula and its places. */
export function ChecksView({ address }: { address: LedgerAddress }) {
  const { t } = useTranslation();
  const { bulletins, isTooMany } = useChosenBulletins(address.bulletin);
  const { data: checks, error } = useChecks(isTooMany ? (bulletins[0] ?? null) : address.bulletin);
  const groups = orderedChecks(checks ?? []);
  const [chosen, setChosen] = useState(address.chosen);
  const choose = (id: string) => {
    setChosen(id);
    noteAddress({ ...address, chosen: id });
  };
  const [first] = groups.flatMap((group) => group.checks);
  const shown = checks?.find(({ id }) => id === chosen) ?? first ?? null;
  return (
    <main className="place ledger-place" id="main" tabIndex={-1} data-testid="ledger-checks">
      <LedgerHead address={address} count={checks && t('ledger.checkCount', { count: checks.length })} />
      <search className="ledger-tools" aria-label={t('ledger.filters')}>
        <BulletinField address={address} />
      </search>
      {isTooMany && <p className="quiet ledger-hint">{t('ledger.tooMany')}</p>}
      {error && <EmptyState text={sentenceOf(error)} />}
      {checks?.length === 0 && <EmptyState text={t('ledger.noChecks')} />}
      <div className="ledger-columns">
        <ScrollRegion className="ledger-checks">
          {groups.map(({ outcome, checks: members }) => (
            <section key={outcome} aria-label={t(`ledger.outcome.${outcome}`)}>
              <h2>
                {t(`ledger.outcome.${outcome}`)} <span className="count">{members.length}</span>
              </h2>
              <ul>
                {members.map((check) => (
                  <li key={check.id}>
                    <CheckCard check={check} isChosen={check.id === shown?.id} onChoose={choose} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </ScrollRegion>
        {shown && <CheckPane key={shown.id} check={shown} />}
      </div>
    </main>
  );
}
