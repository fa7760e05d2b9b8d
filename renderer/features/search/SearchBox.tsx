import { type ChangeEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { printedShortcut, spokenShortcut } from '../../commands/shortcut.ts';
import { Icon } from '../../components/Icon.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import type { Address } from '../../state/address.ts';
import { goBack, navigate, useNavigation } from '../../state/navigation.ts';
import { useBulletins } from '../library/library-queries.ts';
import { useSearchBox } from './focus-search-box.ts';

const SHORTCUT = 'CmdOrCtrl+K';

/** The one search box. Typing shows results at once; an input method that is still composing never does. */
export function SearchBox({ look }: { look: 'bar' | 'start' }) {
  const { t } = useTranslation();
  const address = useNavigation((state) => state.address);
  const bulletins = useBulletins().data ?? [];
  const within = useSearchBox((state) => state.within);
  const [text, setText] = useState(address.place === 'search' ? address.query : '');
  const input = useRef<HTMLInputElement>(null);
  const isComposing = useRef(false);
  const addressed = wordsOf(address);
  const scope = address.place === 'search' ? address.bulletin : within;

  useEffect(() => {
    // Back and Forward change the words; the reader's own typing is never overwritten while it goes on.
    if (!isComposing.current) setText(addressed);
  }, [addressed]);
  useEffect(() => {
    // The start screen hands its first character over to the box in the bar.
    if (look === 'bar' && addressed !== '' && document.activeElement === document.body) input.current?.focus();
  }, [look, addressed]);

  const search = (query: string, bulletin = scope) => {
    if (query.trim() === '' && address.place !== 'search') return;
    navigate({ place: 'search', query, bulletin }, { replace: address.place === 'search' });
  };
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    setText(event.target.value);
    if (!isComposing.current) search(event.target.value);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') search(text);
    if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('[data-result]')?.focus();
    if (event.key === 'Escape') {
      event.preventDefault();
      if (address.place === 'search') goBack();
      else event.currentTarget.blur();
    }
  };
  const scopeName = bulletins.find(({ id }) => id === scope)?.shortTitle;
  return (
    <search className={`search-box search-box-${look}`}>
      <Icon name="search" />
      {scopeName && (
        <span className="search-scope">
          {t('search.within', { name: scopeName })}
          <IconButton
            icon="close"
            label={t('search.everywhere')}
            onClick={() => {
              useSearchBox.setState({ within: null });
              if (address.place === 'search') search(text, null);
            }}
          />
        </span>
      )}
      <input
        ref={input}
        data-search-box=""
        data-testid="search-box"
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        aria-label={t('search.label')}
        aria-keyshortcuts={spokenShortcut(SHORTCUT)}
        placeholder={t('search.placeholder', { count: bulletins.length })}
        maxLength={1000}
        value={text}
        onChange={onChange}
        onKeyDown={onKeyDown}
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={(event) => {
          isComposing.current = false;
          search(event.currentTarget.value);
        }}
      />
      <kbd>{printedShortcut(SHORTCUT)}</kbd>
    </search>
  );
}

/** The words that an address looks for. */
function wordsOf(address: Address): string {
  if (address.place === 'search') return address.query;
  return address.place === 'read' ? address.find : '';
}
