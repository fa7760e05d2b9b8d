import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AnnotationChanges,
  COLOURS,
  type Colour,
  VERDICTS,
  type Verdict,
} from '../../../main/contract/annotation.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Field } from '../../components/Field.tsx';
import { TagField } from '../../components/TagField.tsx';
import { useTags } from './annotation-queries.ts';

const KINDS = ['highlight', 'note', 'question', 'verdict'] as const;
export type FormKind = (typeof KINDS)[number];

export type FormValue = {
  kind: FormKind;
  verdict: Verdict | null;
  colour: Colour | null;
  note: string;
  tags: string[];
};

type AnnotationFormProps = {
  value: FormValue;
  onSave: (changes: Required<AnnotationChanges>) => void;
  onCancel: () => void;
};

/** What a mark says: its kind, verdict or colour, note and tags. */
export function AnnotationForm({ value, onSave, onCancel }: AnnotationFormProps) {
  const { t } = useTranslation();
  const [form, setForm] = useState(value);
  const tags = useTags().data ?? [];
  const change = (changes: Partial<FormValue>) => setForm((before) => ({ ...before, ...changes }));
  const save = () =>
    onSave({
      ...form,
      verdict: form.kind === 'verdict' ? (form.verdict ?? 'pending') : null,
      colour: form.kind === 'highlight' ? (form.colour ?? 'point') : null,
    });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
  };
  return (
    <form className="annotation-form" onSubmit={onSubmit} onKeyDown={onKeyDown} data-testid="annotation-form">
      <Choice
        legend={t('annotation.kind')}
        quietLegend
        options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={form.kind}
        onChange={(kind) => change({ kind })}
      />
      {form.kind === 'verdict' && (
        <Choice
          legend={t('annotation.verdict')}
          options={VERDICTS.map((verdict) => ({
            value: verdict,
            label: t(`verdict.${verdict}`),
            className: `verdict-choice verdict-choice-${verdict}`,
          }))}
          value={form.verdict ?? 'pending'}
          onChange={(verdict) => change({ verdict })}
        />
      )}
      {form.kind === 'highlight' && (
        <Choice
          legend={t('annotation.colour')}
          options={COLOURS.map((colour) => ({
            value: colour,
            label: t(`colour.${colour}`),
            className: `colour-choice colour-${colour}`,
          }))}
          value={form.colour ?? 'point'}
          onChange={(colour) => change({ colour })}
        />
      )}
      <Field label={t('annotation.note')}>
        {(id) => (
          <textarea
            id={id}
            // biome-ignore lint/a11y/noAutofocus: the reader asked to write this very note
            autoFocus
            rows={4}
            value={form.note}
            maxLength={100_000}
            onChange={(event) => change({ note: event.target.value })}
          />
        )}
      </Field>
      <TagField tags={form.tags} known={tags.map(({ tag }) => tag)} onChange={(next) => change({ tags: next })} />
      <div className="form-acts">
        <Button type="submit" look="main">
          {t('common.save')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
