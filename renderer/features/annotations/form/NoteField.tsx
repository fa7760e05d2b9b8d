import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../components/Field.tsx';
import { moveInToolbar } from '../../../components/move-in-toolbar.ts';
import { NoteText } from '../../../components/NoteText.tsx';
import { MARKUPS, type Markup, withMarkup } from '../../../text/markup.ts';

type NoteFieldProps = { label: string; note: string; onChange: (note: string) => void };

/** A note in Markdown: three buttons for those who do not know it, and a look at how it will read. */
export function NoteField({ label, note, onChange }: NoteFieldProps) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const [isPreviewed, setPreviewed] = useState(false);
  const apply = (markup: Markup) => {
    const field = area.current;
    if (!field) return;
    field.focus();
    const { words, from, to } = withMarkup(note, field.selectionStart, field.selectionEnd, markup);
    field.setSelectionRange(0, field.value.length);
    // As if it had been typed, so that the field's own undo takes it back.
    if (!document.execCommand('insertText', false, words)) onChange(words);
    field.setSelectionRange(from, to);
  };
  return (
    <div className="note-field">
      <Field label={label}>
        {(id) =>
          isPreviewed ? (
            <div id={id} className="note-preview" data-testid="note-preview">
              <NoteText note={note} />
            </div>
          ) : (
            <textarea
              id={id}
              ref={area}
              rows={3}
              value={note}
              maxLength={100_000}
              onChange={(event) => onChange(event.target.value)}
            />
          )
        }
      </Field>
      <div className="note-tools" role="toolbar" aria-label={t('markup.title')} onKeyDown={moveInToolbar}>
        {MARKUPS.map((markup, index) => (
          <button
            key={markup}
            type="button"
            className={`note-tool note-tool-${markup}`}
            tabIndex={index === 0 ? 0 : -1}
            disabled={isPreviewed}
            onClick={() => apply(markup)}
          >
            {t(`markup.${markup}`)}
          </button>
        ))}
        <button
          type="button"
          className="note-tool note-tool-preview"
          tabIndex={isPreviewed ? 0 : -1}
          aria-pressed={isPreviewed}
          disabled={note === '' && !isPreviewed}
          onClick={() => setPreviewed(!isPreviewed)}
        >
          {t('markup.preview')}
        </button>
      </div>
    </div>
  );
}
