import { type FormEvent, type RefObject, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TAG_COLOURS, type TagNode, tagPath } from '../../../../main/contract/tag.ts';
import { Button } from '../../../components/Button.tsx';
import { Choice } from '../../../components/Choice.tsx';
import { Field } from '../../../components/Field.tsx';
import { annotationsAddress } from '../../../state/annotations-address.ts';
import { navigate } from '../../../state/navigation.ts';
import { colourTag, mergeTag, renameTag } from './tag-acts.ts';

/** What stands for a tag without a colour. */
const NO_COLOUR = 'none';

type TagPanelProps = {
  tag: TagNode;
  /** Paths that it can be put into. */
  others: readonly string[];
  nameField: RefObject<HTMLInputElement | null>;
  onMoved: (path: string) => void;
  onRemove: () => void;
};

/** What can be done with the tag in hand; every act can be undone. */
export function TagPanel({ tag, others, nameField, onMoved, onRemove }: TagPanelProps) {
  const { t } = useTranslation();
  const { path, colour, count, countWithin, children } = tag;
  const [name, setName] = useState(path);
  const [into, setInto] = useState('');
  // The choice shows at once; the archive's answer, or an undo, has the last word.
  const [shownColour, setShownColour] = useState(colour);
  useEffect(() => setShownColour(colour), [colour]);
  const list = useId();
  const renamed = tagPath(name);
  const target = tagPath(into);
  const rename = (event: FormEvent) => {
    event.preventDefault();
    if (renamed !== '' && renamed !== path) void renameTag(path, renamed).then((isDone) => isDone && onMoved(renamed));
  };
  const merge = (event: FormEvent) => {
    event.preventDefault();
    if (others.includes(target)) void mergeTag(path, target).then((isDone) => isDone && onMoved(target));
  };
  return (
    <section className="tag-panel stack" aria-label={t('tags.of', { tag: path })} data-testid="tag-panel">
      <div>
        <h2 className="tag-title">{path}</h2>
        <p className="quiet">
          {t(children.length > 0 ? 'tags.countsWithin' : 'tags.counts', { count, within: countWithin })}
        </p>
        <button type="button" className="text-link" onClick={() => navigate(annotationsAddress({ tag: path }))}>
          {t('tags.showMarks')}
        </button>
      </div>
      <form className="tag-act" onSubmit={rename}>
        <Field label={t('tags.name')} help={t('tags.nameHelp')}>
          {(id, helpId) => (
            <input
              id={id}
              ref={nameField}
              aria-describedby={helpId}
              value={name}
              maxLength={120}
              onChange={({ target: { value } }) => setName(value)}
            />
          )}
        </Field>
        <Button type="submit" disabled={renamed === '' || renamed === path}>
          {t('tags.rename')}
        </Button>
      </form>
      <form className="tag-act" onSubmit={merge}>
        <Field label={t('tags.into')} help={t('tags.intoHelp')}>
          {(id, helpId) => (
            <input
              id={id}
              list={list}
              aria-describedby={helpId}
              value={into}
              maxLength={120}
              onChange={({ target: { value } }) => setInto(value)}
            />
          )}
        </Field>
        <datalist id={list}>
          {others.map((other) => (
            <option key={other} value={other} />
          ))}
        </datalist>
        <Button type="submit" disabled={!others.includes(target)}>
          {t('tags.merge')}
        </Button>
      </form>
      <Choice
        legend={t('tags.colour')}
        options={[
          { value: NO_COLOUR, label: t('tags.noColour') },
          ...TAG_COLOURS.map((value) => ({
            value,
            label: t(`tagColour.${value}`),
            className: `tag-colour-choice tag-colour-choice-${value}`,
          })),
        ]}
        value={shownColour ?? NO_COLOUR}
        onChange={(value) => {
          const next = value === NO_COLOUR ? null : value;
          setShownColour(next);
          void colourTag(path, next).then((isDone) => !isDone && setShownColour(colour));
        }}
      />
      <div className="form-acts">
        <Button onClick={onRemove}>{t('tags.remove')}</Button>
      </div>
    </section>
  );
}
