import { useTranslation } from 'react-i18next';
import type { LedgerSample } from '../../../../main/contract/ledger-corrections.ts';
import { Button } from '../../../components/Button.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import {
  CLAIM_KINDS,
  LEDGER_GROUPS,
  type LedgerAddress,
  type LedgerFilter,
  VERDICT_FILTERS,
  withLedgerValue,
} from '../../../state/ledger-address.ts';
import { navigate } from '../../../state/navigation.ts';
import { useWordsField } from '../../annotations/list/use-words-field.ts';
import { BulletinField } from '../BulletinField.tsx';

type LedgerToolsProps = {
  address: LedgerAddress;
  /** What there is to choose from; null for what cannot be chosen here. */
  values: { section: string[] | null; unit: string[]; state: string[]; person: string[] };
  samples: readonly LedgerSample[];
  /** Whether it is a library that is listed by pages: the engine looks for words, and there are no groups. */
  isWhole?: boolean;
};

const asOptions = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/** What the rows are narrowed to, and what they stand under. All of it is part of the address. */
export function LedgerTools({ address, values, samples, isWhole = false }: LedgerToolsProps) {
  const { t } = useTranslation();
  const { filter, view } = address;
  const isClaims = view === 'claims';
  const set = <Key extends keyof LedgerFilter>(key: Key) => ({
    value: filter[key],
    onChange: (value: LedgerFilter[Key] | undefined) =>
      navigate({ ...address, filter: withLedgerValue(filter, key, value ?? null), page: 0, chosen: null }),
  });
  const words = useWordsField(filter.query ?? '', (query) =>
    navigate({ ...address, filter: withLedgerValue(filter, 'query', query), page: 0, chosen: null }, { replace: true }),
  );
  const all = t('filter.all');
  const sampleName = ({ seed, rows: drawn }: LedgerSample) => t('ledger.sampleName', { seed, count: drawn.length });
  return (
    <search className="ledger-tools" aria-label={t('ledger.filters')}>
      <BulletinField address={address} />
      <label className="filter">
        <span>{t('filter.text')}</span>
        <input
          type="search"
          maxLength={200}
          placeholder={t(isWhole ? 'ledger.wholeHint' : 'ledger.wordsHint')}
          {...words}
        />
      </label>
      {values.section && (
        <SelectField label={t('ledger.section')} all={all} options={asOptions(values.section)} {...set('section')} />
      )}
      {isClaims && (
        <SelectField label={t('figures.unit')} all={all} options={asOptions(values.unit)} {...set('unit')} />
      )}
      {isClaims && (
        <SelectField
          label={t('filter.kind')}
          all={all}
          options={CLAIM_KINDS.map((value) => ({ value, label: t(`ledger.kind.${value}`) }))}
          {...set('kind')}
        />
      )}
      {!isClaims && (
        <SelectField label={t('ledger.state')} all={all} options={asOptions(values.state)} {...set('state')} />
      )}
      <SelectField
        label={t('filter.verdict')}
        all={all}
        options={VERDICT_FILTERS.map((value) => ({
          value,
          label: value === 'none' ? t('ledger.unjudged') : t(`verdict.${value}`),
        }))}
        {...set('verdict')}
      />
      {values.person.length > 0 && (
        <SelectField label={t('ledger.checker')} all={all} options={asOptions(values.person)} {...set('person')} />
      )}
      {samples.length > 0 && (
        <SelectField
          label={t('ledger.sampleShort')}
          all={all}
          options={samples.map((sample) => ({ value: sample.id, label: sampleName(sample) }))}
          {...set('sample')}
        />
      )}
      {!isWhole && <GroupField address={address} />}
      {Object.keys(filter).length > 0 && (
        <Button look="quiet" onClick={() => navigate({ ...address, filter: {}, page: 0, chosen: null })}>
          {t('filter.clear')}
        </Button>
      )}
    </search>
  );
}

function GroupField({ address }: { address: LedgerAddress }) {
  const { t } = useTranslation();
  return (
    <label className="filter">
      <span>{t('marks.group')}</span>
      <select
        value={address.group}
        onChange={({ target }) => {
          const next = LEDGER_GROUPS.find((known) => known === target.value);
          if (next) navigate({ ...address, group: next });
        }}
      >
        {LEDGER_GROUPS.filter((known) => address.view === 'claims' || known !== 'subject').map((known) => (
          <option key={known} value={known}>
            {t(`ledger.groups.${known}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
