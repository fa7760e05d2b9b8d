import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COLOURS, VERDICTS } from '../../../../main/contract/annotation.ts';
import { Button } from '../../../components/Button.tsx';
import { Choice } from '../../../components/Choice.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { TagField } from '../../../components/TagField.tsx';
import { useTags } from '../annotation-queries.ts';
import { type BulkChange, changeMarks } from './bulk-acts.ts';

/** What stands for a field that stays as it is. */
const AS_IS = 'as-is';
const YES_NO = [AS_IS, 'yes', 'no'] as const;
type YesNo = (typeof YES_NO)[number];

type BulkForm = {
  addTags: string[];
  removeTags: string[];
  colour: (typeof COLOURS)[number] | typeof AS_IS;
  verdict: (typeof VERDICTS)[number] | typeof AS_IS;
  shared: YesNo;
  closed: YesNo;
};

const UNCHANGED: BulkForm = {
  addTags: [],
  removeTags: [],
  colour: AS_IS,
  verdict: AS_IS,
  shared: AS_IS,
  closed: AS_IS,
};

/** Changes all ticked marks as one act; what is left alone stays as it is with each of them. */
export function BulkDialog({ chosen, onClose }: { chosen: ReadonlySet<string>; onClose: () => void }) {
  const { t } = useTranslation();
  const [form, setForm] = useState(UNCHANGED);
  const [isWorking, setWorking] = useState(false);
  const known = (useTags().data ?? []).map(({ tag }) => tag);
  const change = (changes: Partial<BulkForm>) => setForm((before) => ({ ...before, ...changes }));
  const act = changeOf(form);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (Object.keys(act).length === 0 || isWorking) return;
    setWorking(true);
    void changeMarks(chosen, act).then((isDone) => {
      setWorking(false);
      if (isDone) onClose();
    });
  };
  const asIs = { value: AS_IS, label: t('marks.asIs') } as const;
  const yesNo = (field: 'shared' | 'closed') =>
    YES_NO.map((value) => ({ value, label: value === AS_IS ? asIs.label : t(`marks.${field}.${value}`) }));
  return (
    <Dialog title={t('marks.changeChosen', { count: chosen.size })} onClose={onClose} testId="bulk-dialog">
      <form className="stack" onSubmit={onSubmit} aria-busy={isWorking}>
        <TagField
          label={t('marks.addTags')}
          tags={form.addTags}
          known={known}
          onChange={(addTags) => change({ addTags })}
        />
        <TagField
          label={t('marks.removeTags')}
          tags={form.removeTags}
          known={known}
          onChange={(removeTags) => change({ removeTags })}
        />
        <Choice
          legend={t('marks.colour')}
          options={[
            asIs,
            ...COLOURS.map((value) => ({
              value,
              label: t(`colour.${value}`),
              className: `colour-choice colour-${value}`,
            })),
          ]}
          value={form.colour}
          onChange={(colour) => change({ colour })}
        />
        <Choice
          legend={t('marks.verdict')}
          options={[asIs, ...VERDICTS.map((value) => ({ value, label: t(`verdict.${value}`) }))]}
          value={form.verdict}
          onChange={(verdict) => change({ verdict })}
        />
        <Choice
          legend={t('marks.sharing')}
          options={yesNo('shared')}
          value={form.shared}
          onChange={(shared) => change({ shared })}
        />
        <Choice
          legend={t('marks.closing')}
          options={yesNo('closed')}
          value={form.closed}
          onChange={(closed) => change({ closed })}
        />
        <div className="form-acts">
          <Button type="submit" look="main" disabled={Object.keys(act).length === 0 || isWorking}>
            {t(isWorking ? 'marks.working' : 'marks.changeNow', { count: chosen.size })}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function changeOf({ addTags, removeTags, colour, verdict, shared, closed }: BulkForm): BulkChange {
  return {
    ...(addTags.length > 0 ? { addTags } : {}),
    ...(removeTags.length > 0 ? { removeTags } : {}),
    ...(colour === AS_IS ? {} : { colour }),
    ...(verdict === AS_IS ? {} : { verdict }),
    ...(shared === AS_IS ? {} : { shared: shared === 'yes' }),
    ...(closed === AS_IS ? {} : { closed: closed === 'yes' }),
  };
}
