import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Claim } from '../../../../main/contract/ledger.ts';
import { call } from '../../../api.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Field } from '../../../components/Field.tsx';
import { sentenceOf } from '../../../data/report-error.ts';
import { useBulletins } from '../../library/library-queries.ts';
import { formOf, noteFocusWanted } from '../form/mark-forms.ts';
import { closeMarkDialog } from '../mark-dialogs.ts';
import { addEvidence } from './evidence-pick.ts';

/** Rows that are shown; more words find the others. */
const MOST = 60;

/** A figure of the ledger as evidence: those of the text that is being checked, or of all texts by words. */
export function ClaimEvidenceDialog({ form }: { form: string }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const bulletins = useBulletins().data ?? [];
  const query = words.trim();
  const bulletin = formOf(form)?.bulletin;
  const scope = query === '' && bulletin !== undefined ? { bulletin } : { query };
  const { data, error } = useQuery({
    queryKey: ['library', 'claims', { ...scope, limit: MOST }],
    queryFn: () => call('ledger.claims', { ...scope, limit: MOST }),
    placeholderData: keepPreviousData,
  });
  const close = () => {
    closeMarkDialog();
    noteFocusWanted(form);
  };
  const take = ({ id, bulletin: source, quote }: Claim) => {
    addEvidence(form, { kind: 'claim', bulletin: source, claim: id, quote });
    close();
  };
  return (
    <Dialog title={t('evidence.claimTitle')} onClose={close} wide testId="claim-evidence">
      <Field label={t('evidence.claimWords')} help={t('evidence.claimHelp')}>
        {(id, helpId) => (
          <input
            id={id}
            type="text"
            aria-describedby={helpId}
            maxLength={200}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      {error && <EmptyState text={sentenceOf(error)} />}
      {data?.claims.length === 0 && <EmptyState text={t('evidence.noClaim')} />}
      <ul className="claim-list">
        {data?.claims.map((claim) => (
          <li key={claim.id}>
            <button type="button" className="evidence evidence-open" onClick={() => take(claim)}>
              <b className="evidence-label">{claim.printed || claim.quote}</b> <span lang="zh">{claim.subject}</span>
              <span className="evidence-source">{bulletins.find(({ id }) => id === claim.bulletin)?.shortTitle}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
