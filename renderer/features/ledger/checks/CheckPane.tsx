import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Check } from '../../../../main/contract/ledger.ts';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { printedInstant } from '../../../i18n/dates.ts';
import { useBulletins } from '../../library/library-queries.ts';
import { correctLedger, tellUndo, withdrawDecision } from '../correction-acts.ts';
import { openInReader } from '../open-words.ts';
import { SentenceView } from '../pane/SentenceView.tsx';
import { OutcomeBadge } from './OutcomeBadge.tsx';
import { knownRule } from './ordered-checks.ts';

/** A check with all that it rests upon: its rule in words, its formula, and every place in its sentence. */
export function CheckPane({ check }: { check: Check }) {
  const { t } = useTranslation();
  const bulletins = useBulletins().data ?? [];
  const known = knownRule(check.rule);
  const named = check.places.map((place, index) => ({ ...place, number: index + 1 }));
  return (
    <aside className="ledger-pane" aria-label={t('ledger.checkPane')} data-testid="check-pane">
      <p>
        <OutcomeBadge outcome={check.outcome} />
      </p>
      {known && <p className="quiet">{t(`ledger.ruleWords.${known}`)}</p>}
      <p className="check-formula">{check.formula}</p>
      <p lang="zh">{check.explanation}</p>
      {check.reason && <p>{t('ledger.because', { reason: t(`ledger.incomparable.${check.reason}`) })}</p>}
      {named.map(({ number, ...place }) => (
        <section key={number} className="check-place">
          <h3>
            {t('ledger.place', { number })} {bulletins.find(({ id }) => id === place.bulletin)?.shortTitle}
          </h3>
          <SentenceView place={place} />
          <Button look="quiet" onClick={() => openInReader(place)}>
            {t('ledger.openPlace', { number })}
          </Button>
        </section>
      ))}
      {check.setAside ? <AsideNote setAside={check.setAside} /> : <AsideForm check={check} />}
    </aside>
  );
}

function AsideNote({ setAside: { decision, note, author, at } }: { setAside: NonNullable<Check['setAside']> }) {
  const { t } = useTranslation();
  return (
    <p className="check-aside" data-testid="check-aside">
      <b>{t('ledger.outcome.aside')}</b> {note}{' '}
      <span className="quiet">
        {author} {printedInstant(at)}
      </span>
      <Button look="quiet" onClick={() => void withdrawDecision(decision)}>
        {t('ledger.withdraw')}
      </Button>
    </p>
  );
}

/** 搁置: a check that a person has looked at and that calls for nothing more, with the reason. */
function AsideForm({ check }: { check: Check }) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const [bulletin = ''] = check.places.map((place) => place.bulletin);
  const setAside = async (): Promise<void> => {
    if (await correctLedger({ act: 'set-aside', bulletin, check: check.id, note })) tellUndo('ledger.aside');
  };
  return (
    <form
      className="stack check-aside"
      onSubmit={(event) => {
        event.preventDefault();
        void setAside();
      }}
    >
      <Field label={t('ledger.asideNote')}>
        {(id) => (
          <input
            id={id}
            type="text"
            required
            maxLength={500}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Field>
      <div className="form-acts">
        <Button type="submit">{t('ledger.setAside')}</Button>
      </div>
    </form>
  );
}
