import { useTranslation } from 'react-i18next';
import type { Topic, TopicProblem } from '../../../../main/contract/ledger-corrections.ts';
import { Button } from '../../../components/Button.tsx';
import { ScrollRegion } from '../../../components/ScrollRegion.tsx';
import type { LedgerAddress } from '../../../state/ledger-address.ts';
import { navigate } from '../../../state/navigation.ts';
import { sectionWords } from '../../annotations/section-words.ts';
import type { LedgerRows } from '../ledger-rows.ts';
import { openInReader } from '../open-words.ts';
import { matchProblems } from './match-acts.ts';

type TopicPageProps = {
  topic: Topic;
  topics: readonly Topic[];
  alone: readonly TopicProblem[];
  rows: LedgerRows;
  address: LedgerAddress;
};

/** 单位 | 问题表述 | 措施 | 成效数据 | 出处 of one problem. */
export function TopicPage({ topic, topics, alone, rows, address }: TopicPageProps) {
  const { t } = useTranslation();
  const [first] = topic.problems;
  const others = [...alone, ...topics.filter(({ id }) => id !== topic.id).flatMap(({ problems }) => problems)].filter(
    ({ id }) => topic.problems.every((problem) => problem.id !== id),
  );
  const stayWith = (problem: TopicProblem | undefined) =>
    problem && navigate({ ...address, chosen: problem.id }, { replace: true });
  const keepApart = (problem: TopicProblem) => {
    const rest = topic.problems.filter(({ id }) => id !== problem.id);
    stayWith(rest[0]);
    void matchProblems('apart', [problem.id, ...rest.map(({ id }) => id)]);
  };
  const putWith = (id: string) => {
    stayWith(first);
    void matchProblems('together', [id, ...topic.problems.map((problem) => problem.id)]);
  };
  return (
    <ScrollRegion className="topic-page" data-testid="topic-page">
      <h2>{t('ledger.topicTitle', { terms: topic.terms.slice(0, 4).join(t('common.listComma')) })}</h2>
      <table className="topic-table">
        <thead>
          <tr>
            {(['unit', 'wording', 'answer', 'results', 'source'] as const).map((column) => (
              <th key={column} scope="col" className={`topic-${column}`}>
                {t(`ledger.topicColumn.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {topic.problems.map((problem) => (
            <ProblemRow key={problem.id} problem={problem} rows={rows} onApart={() => keepApart(problem)} />
          ))}
        </tbody>
      </table>
      <label className="filter topic-add">
        <span>{t('ledger.addToTopic')}</span>
        <select value="" onChange={({ target }) => target.value !== '' && putWith(target.value)}>
          <option value="">{t('ledger.chooseProblem')}</option>
          {others.map(({ id, shortTitle, problem }) => (
            <option key={id} value={id}>
              {t('ledger.problemOf', { shortTitle, problem })}
            </option>
          ))}
        </select>
      </label>
    </ScrollRegion>
  );
}

type ProblemRowProps = { problem: TopicProblem; rows: LedgerRows; onApart: () => void };

function ProblemRow({ problem, rows, onApart }: ProblemRowProps) {
  const { t } = useTranslation();
  const { bulletin, shortTitle, section, start, end } = problem;
  const measures = rows.measures.filter(({ id }) => problem.measures.includes(id));
  const claims = rows.claims.filter(({ measure }) => measure !== null && problem.measures.includes(measure));
  return (
    <tr data-testid="topic-row">
      <th scope="row">
        {shortTitle}
        <Button look="quiet" className="topic-apart" onClick={onApart}>
          {t('ledger.notSame')}
        </Button>
      </th>
      <td lang="zh">{problem.problem}</td>
      <td lang="zh">
        <ol>
          {measures.map((row) => (
            <li key={row.id}>
              <button type="button" className="topic-words" onClick={() => openInReader(row)}>
                {row.words}
              </button>
            </li>
          ))}
        </ol>
      </td>
      <td lang="zh">
        {claims.length === 0 && <span className="quiet">{t('ledger.unstated')}</span>}
        <ul>
          {claims.map((row) => (
            <li key={row.id}>
              {row.claim.subject}{' '}
              <button type="button" className="text-link" onClick={() => openInReader(row)}>
                {row.claim.quote}
              </button>
            </li>
          ))}
        </ul>
      </td>
      <td>
        <button type="button" className="text-link" onClick={() => openInReader({ bulletin, start, end })}>
          {sectionWords(section)}
        </button>
      </td>
    </tr>
  );
}
