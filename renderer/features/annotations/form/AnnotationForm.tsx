import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { COLOURS, VERDICTS } from '../../../../main/contract/annotation.ts';
import { Button } from '../../../components/Button.tsx';
import { Choice } from '../../../components/Choice.tsx';
import { TagField } from '../../../components/TagField.tsx';
import { useTags } from '../annotation-queries.ts';
import { EvidenceField } from '../evidence/EvidenceField.tsx';
import { FiguresField } from './FiguresField.tsx';
import { FORM_KINDS } from './form-value.ts';
import { changeForm, leaveForm, type MarkForm, noteFocused, saveForm } from './mark-forms.ts';
import { NoteField } from './NoteField.tsx';
import { SharingField } from './SharingField.tsx';
import { VerdictField } from './VerdictField.tsx';
import './annotation-form.css';

/** What a mark says: kind, verdict with its figures and evidence, or use; note, tags, and who may see it. */
export function AnnotationForm({ form }: { form: MarkForm }) {
  const { t } = useTranslation();
  const element = useRef<HTMLFormElement>(null);
  const { key, value, wantsFocus } = form;
  const { kind } = value;
  const tags = useTags().data ?? [];

  useEffect(() => {
    if (!wantsFocus) return;
    // A check begins with its verdict, everything else with its words.
    const first = kind === 'verdict' ? '.verdict-choice input:checked' : 'textarea';
    element.current?.querySelector<HTMLElement>(first)?.focus();
    noteFocused(key);
  }, [wantsFocus, kind, key]);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void saveForm(key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const verdict = kind === 'verdict' && isPlain(event) && !isTyping(event.target) && VERDICTS[Number(event.key) - 1];
    if (event.key === 'Escape') leaveForm(key);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void saveForm(key);
    else if (verdict) changeForm(key, { verdict });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      className="annotation-form"
      ref={element}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
      data-testid="annotation-form"
    >
      <Choice
        legend={t('annotation.kind')}
        quietLegend
        options={FORM_KINDS.map((known) => ({ value: known, label: t(`kind.${known}`) }))}
        value={kind}
        onChange={(next) => changeForm(key, { kind: next })}
      />
      {kind === 'verdict' && <VerdictField value={value} onChange={(changes) => changeForm(key, changes)} />}
      {kind === 'highlight' && (
        <Choice
          legend={t('annotation.colour')}
          options={COLOURS.map((colour) => ({
            value: colour,
            label: t(`colour.${colour}`),
            className: `colour-choice colour-${colour}`,
          }))}
          value={value.colour ?? 'point'}
          onChange={(colour) => changeForm(key, { colour })}
        />
      )}
      {kind === 'verdict' && (
        <>
          <FiguresField
            figures={value.figures}
            isRefused={form.isRefused}
            onChange={(figures) => changeForm(key, { figures })}
          />
          <EvidenceField form={form} />
        </>
      )}
      <NoteField
        label={t(kind === 'sic' ? 'annotation.sicNote' : 'annotation.note')}
        note={value.note}
        onChange={(note) => changeForm(key, { note })}
      />
      <TagField
        tags={value.tags}
        known={tags.map(({ tag }) => tag)}
        onChange={(next) => changeForm(key, { tags: next })}
      />
      <SharingField value={value} onChange={(changes) => changeForm(key, changes)} />
      <div className="form-acts">
        <Button type="submit" look="main">
          {t('common.save')}
        </Button>
        <Button look="quiet" onClick={() => leaveForm(key)}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

function isPlain({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey;
}

/** Whether digits belong to the field that has the focus. */
function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('textarea, select, input:not([type=radio], [type=checkbox])');
}
