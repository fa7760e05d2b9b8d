import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnotationConflict } from '../../../../main/contract/annotation-versions.ts';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { ConflictTable } from './ConflictTable.tsx';
import { settleConflict } from './conflict-acts.ts';
import { differingFields, isPlaceDifferent } from './conflict-fields.ts';
import { useConflictHistory } from './conflict-queries.ts';
import { firstPicks, mergedVersion } from './merged-version.ts';
import { whoSaid } from './who-said.ts';

const NONE: never[] = [];

/** One mark with the versions that stand side by side: one is taken whole, or a merged one is put together. */
export function ConflictCard({ conflict, isFirst }: { conflict: AnnotationConflict; isFirst: boolean }) {
  const { t } = useTranslation();
  const { id, shortTitle, heads } = conflict;
  const title = useId();
  const [picks, setPicks] = useState(() => firstPicks(heads));
  const history = useConflictHistory(conflict).data ?? NONE;
  const columns = heads.map((head) => ({ ...head, said: whoSaid(head, history) }));
  const merged = mergedVersion(heads, picks);
  const isMergeable = (differingFields(heads).length > 0 || isPlaceDifferent(heads)) && picks.place !== '';
  const quote = heads.find(({ isShown }) => isShown)?.annotation.quote ?? heads[0]?.annotation.quote;
  return (
    <article className="card conflict-card" aria-labelledby={title} data-testid="conflict-card" data-conflict={id}>
      <p className="card-place">
        <span className="mark-bulletin">{shortTitle}</span>
      </p>
      <h2 className="conflict-quote" id={title} tabIndex={-1} data-act={isFirst ? 'first' : undefined}>
        <q lang="zh">{quote}</q>
      </h2>
      <ConflictTable
        heads={columns}
        picks={picks}
        onPick={setPicks}
        onTake={(version) => void settleConflict(id, version)}
      />
      {isMergeable && (
        <div className="conflict-merged">
          {differingFields(heads).includes('note') && (
            <Field label={t('conflicts.mergedNote')}>
              {(fieldId) => (
                <textarea
                  id={fieldId}
                  rows={3}
                  value={picks.note}
                  maxLength={100_000}
                  onChange={({ target }) => setPicks({ ...picks, note: target.value })}
                />
              )}
            </Field>
          )}
          <Button onClick={() => void settleConflict(id, merged.version, merged.changes)}>
            {t('conflicts.merge')}
          </Button>
        </div>
      )}
    </article>
  );
}
