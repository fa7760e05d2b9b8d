import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button.tsx';
import { printedInstant } from '../../../i18n/dates.ts';
import {
  type ConflictHead,
  differingFields,
  isPlaceDifferent,
  SETTLED_FIELDS,
  type SettledField,
} from './conflict-fields.ts';
import { fieldWords } from './field-words.ts';
import { type Picks, pickOf } from './merged-version.ts';
import type { Said } from './who-said.ts';

type ConflictTableProps = {
  heads: readonly (ConflictHead & { said: Said })[];
  picks: Picks;
  onPick: (picks: Picks) => void;
  onTake: (version: string) => void;
};

/** Versions side by side, one column each; where they differ it is said, and each field can be taken from any of them. */
export function ConflictTable({ heads, picks, onPick, onTake }: ConflictTableProps) {
  const { t } = useTranslation();
  const name = useId();
  const differing = differingFields(heads);
  const shown = SETTLED_FIELDS.filter(
    (field) => differing.includes(field) || heads.some((head) => fieldWords(field, head, t) !== ''),
  );
  const pick = (field: SettledField, head: ConflictHead) =>
    onPick({
      ...picks,
      fields: { ...picks.fields, [field]: head.version },
      ...(field === 'note' ? { note: head.annotation.note } : {}),
    });
  return (
    <div className="conflict-scroll">
      <table className="conflict-table">
        <thead>
          <tr>
            <th scope="col">{t('conflicts.field')}</th>
            {heads.map(({ version, said: { by, at, act }, removed }) => (
              <th key={version} scope="col">
                <b>{by.unit === '' ? by.name : t('person.named', by)}</b>
                <span className="quiet">
                  {[t(act === 'undo' || act === 'redo' ? `command.${act}` : `act.${act}`), printedInstant(at)].join(
                    t('common.dot'),
                  )}
                </span>
                {removed && <span className="state-word">{t('conflicts.isRemoved')}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {isPlaceDifferent(heads) && (
            <tr className="conflict-differs">
              <th scope="row">
                {t('conflicts.place')} <span className="badge">{t('conflicts.differs')}</span>
              </th>
              {heads.map((head) => (
                <td key={head.version}>
                  <PickCell
                    name={`${name} place`}
                    isPicked={picks.place === head.version}
                    isOpen={head.removed === null}
                    words={fieldWords('quote', head, t)}
                    onPick={() => onPick({ ...picks, place: head.version })}
                  />
                </td>
              ))}
            </tr>
          )}
          {shown.map((field) => (
            <tr key={field} className={differing.includes(field) ? 'conflict-differs' : ''}>
              <th scope="row">
                {t(`conflicts.fields.${field}`)}{' '}
                {differing.includes(field) && <span className="badge">{t('conflicts.differs')}</span>}
              </th>
              {heads.map((head) => (
                <td key={head.version}>
                  {differing.includes(field) ? (
                    <PickCell
                      name={`${name} ${field}`}
                      isPicked={pickOf(field, picks) === head.version}
                      isOpen={head.removed === null}
                      words={fieldWords(field, head, t)}
                      onPick={() => pick(field, head)}
                    />
                  ) : (
                    fieldWords(field, head, t)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {heads.map(({ version, removed, said: { by } }) => (
              <td key={version}>
                <Button
                  aria-label={t(removed ? 'conflicts.takeRemovalOf' : 'conflicts.takeOf', { name: by.name })}
                  onClick={() => onTake(version)}
                >
                  {t(removed ? 'conflicts.takeRemoval' : 'conflicts.take')}
                </Button>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

type PickCellProps = { name: string; isPicked: boolean; isOpen: boolean; words: string; onPick: () => void };

/** What one version says in a field, to be taken into the merged one; a removal gives nothing to take. */
function PickCell({ name, isPicked, isOpen, words, onPick }: PickCellProps) {
  const { t } = useTranslation();
  const said = words === '' ? t('common.none') : words;
  if (!isOpen) return said;
  return (
    <label className="conflict-pick">
      <input type="radio" name={name} checked={isPicked} onChange={onPick} />
      <span>{said}</span>
    </label>
  );
}
