import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Topic, TopicProblem } from '../../../../main/contract/ledger-corrections.ts';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { sentenceOf } from '../../../data/report-error.ts';
import type { LedgerAddress } from '../../../state/ledger-address.ts';
import { navigate } from '../../../state/navigation.ts';
import { BesideField, useBeside } from '../compare/BesideField.tsx';
import { LedgerHead } from '../LedgerHead.tsx';
import { useLedgerTable, useTopics } from '../ledger-queries.ts';
import { ledgerRows } from '../ledger-rows.ts';
import { TopicPage } from './TopicPage.tsx';
import './topics.css';

const NOTHING: readonly TopicProblem[] = [];

/** 同题对照: the same problem across units, one a page; what the machine matched wrongly is put right by hand. */
export function TopicsView({ address }: { address: LedgerAddress }) {
  const { t } = useTranslation();
  const beside = useBeside(address);
  const { data: reply, error } = useTopics(beside);
  const table = useLedgerTable(beside).data;
  const rows = useMemo(() => table && ledgerRows(table, []), [table]);
  const topics = reply?.topics ?? [];
  const shown = topics.find(({ id }) => id === address.chosen) ?? topicOf(address.chosen, topics) ?? topics[0];
  return (
    <main className="place ledger-place ledger-paper" id="main" tabIndex={-1} data-testid="ledger-topics">
      <LedgerHead address={address} count={reply && t('ledger.topicCount', { count: topics.length })}>
        <Button onClick={() => window.print()} disabled={!shown}>
          {t('ledger.print')}
        </Button>
      </LedgerHead>
      <div className="ledger-tools">
        <BesideField address={address} beside={beside} />
      </div>
      {error && <EmptyState text={sentenceOf(error)} />}
      {reply && topics.length === 0 && <EmptyState text={t('ledger.noTopics')} />}
      <div className="topics-columns">
        <nav className="topics-list" aria-label={t('ledger.topicList')} data-testid="topic-list">
          {topics.map((topic) => (
            <button
              key={topic.id}
              type="button"
              className="topic-name"
              aria-current={topic.id === shown?.id ? 'true' : undefined}
              onClick={() => navigate({ ...address, chosen: topic.id }, { replace: true })}
            >
              <span lang="zh">{topic.problems[0]?.problem}</span>
              <span className="quiet">
                {t('ledger.topicUnits', { count: topic.problems.length, terms: topic.terms.join(' ') })}
              </span>
            </button>
          ))}
        </nav>
        {shown && rows && (
          <TopicPage topic={shown} topics={topics} alone={reply?.alone ?? NOTHING} rows={rows} address={address} />
        )}
      </div>
    </main>
  );
}

/** A topic gets another id when a problem comes or goes; the page stays with the problem that it was opened on. */
function topicOf(problem: string | null, topics: readonly Topic[]): Topic | undefined {
  return topics.find(({ problems }) => problems.some(({ id }) => id === problem));
}
