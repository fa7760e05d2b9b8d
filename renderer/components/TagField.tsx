import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

type TagFieldProps = {
  tags: string[];
  known: string[];
  onChange: (tags: string[]) => void;
  /** What the field is called where it is not simply the tags. */
  label?: string;
};

/** Tags as chips, with completion from the ones in use. Enter or a comma takes one; Backspace gives the last back. */
export function TagField({ tags, known, onChange, label }: TagFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const [draft, setDraft] = useState('');
  const take = (text: string) => {
    const tag = text.trim().slice(0, 60);
    setDraft('');
    if (tag !== '' && !tags.includes(tag)) onChange([...tags, tag]);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if ((event.key === 'Enter' && !event.ctrlKey && draft.trim() !== '') || event.key === ',' || event.key === '，') {
      event.preventDefault();
      take(draft);
    } else if (event.key === 'Backspace' && draft === '') {
      onChange(tags.slice(0, -1));
    }
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label ?? t('annotation.tags')}</label>
      <div className="tag-field">
        {tags.map((tag) => (
          <button
            key={tag}
            type="button"
            className="tag"
            aria-label={t('annotation.removeTag', { tag })}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            {tag} <span aria-hidden="true">×</span>
          </button>
        ))}
        <input
          id={id}
          list={`${id}-known`}
          value={draft}
          placeholder={t('annotation.tagHint')}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => take(draft)}
        />
        <datalist id={`${id}-known`}>
          {known
            .filter((tag) => !tags.includes(tag))
            .map((tag) => (
              <option key={tag} value={tag} />
            ))}
        </datalist>
      </div>
    </div>
  );
}
