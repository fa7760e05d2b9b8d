import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { printedShortcut, spokenShortcut } from '../../commands/shortcut.ts';
import { Icon } from '../../components/Icon.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { openDialog } from '../../state/shell.ts';
import { useBulletins } from '../library/library-queries.ts';
import { stepThroughHits } from '../reader/step-through-hits.ts';
import { BoxUnderline } from './BoxUnderline.tsx';
import { leaveSearch } from './go-search.ts';
import { PastSearchList } from './PastSearchList.tsx';
import { rememberSearch, usePastSearches } from './past-searches.ts';
import { useSearchBox } from './search-box-store.ts';
import { endSearchHere } from './search-here.ts';
import { useBoxWords } from './use-box-words.ts';
import { usePastChoice } from './use-past-choice.ts';
import './search-box.css';

const SHORTCUT = 'CmdOrCtrl+K';

/** The one search box. Typing shows results at once; an input method that is still composing never does. */
export function SearchBox({ look }: { look: 'bar' | 'start' }) {
  const { t } = useTranslation();
  const listId = useId();
  const { address, text, addressed, isHere, scope, isComposing, search, type, widen } = useBoxWords();
  const bulletins = useBulletins().data ?? [];
  const input = useRef<HTMLInputElement>(null);
  const [isFocused, setFocused] = useState(false);
  const past = usePastSearches();
  const isListOpen = isFocused && text === '' && !isHere && past.length > 0;
  const choice = usePastChoice(past, isListOpen, type);
  const problem = useSearchBox((state) => (state.problem?.query === text ? state.problem.problem : null));

  useEffect(() => {
    // The start screen hands its first character over to the box in the bar.
    if (look !== 'bar' || addressed === '' || document.activeElement !== document.body) return;
    input.current?.focus();
    input.current?.setSelectionRange(addressed.length, addressed.length);
  }, [look, addressed]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || choice.onKeyDown(event)) return;
    if (event.key === 'Enter' && isHere) {
      event.preventDefault();
      stepThroughHits(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Enter') {
      search(text);
      rememberSearch(text);
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      document.querySelector<HTMLElement>('[data-result]')?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      leave();
    }
  };
  const leave = () => {
    if (isHere) endSearchHere();
    else if (address.place === 'search') leaveSearch();
    else input.current?.blur();
  };
  const scopeName = bulletins.find(({ id }) => id === scope)?.shortTitle;
  return (
    <search className={`search-box search-box-${look}`}>
      <Icon name="search" />
      {scopeName && (
        <span className="search-scope" data-testid="search-scope">
          {isHere ? t('search.here') : t('search.within', { name: scopeName })}
          <IconButton icon="close" label={t('search.everywhere')} onClick={widen} />
        </span>
      )}
      <span className="search-words">
        <BoxUnderline text={text} problem={problem} input={input} />
        <input
          ref={input}
          data-search-box=""
          data-testid="search-box"
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          role="combobox"
          aria-expanded={isListOpen}
          aria-controls={isListOpen ? listId : undefined}
          aria-activedescendant={choice.active && `${listId}-${choice.active.key}`}
          aria-label={isHere ? t('command.searchHere') : t('search.label')}
          aria-invalid={problem !== null}
          aria-describedby={problem ? 'query-problem' : undefined}
          aria-keyshortcuts={spokenShortcut(SHORTCUT)}
          placeholder={isHere ? t('search.placeholderHere') : t('search.placeholder', { count: bulletins.length })}
          maxLength={1000}
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          onCompositionStart={() => {
            isComposing.current = true;
          }}
          onCompositionEnd={(event) => {
            isComposing.current = false;
            type(event.currentTarget.value);
          }}
        />
      </span>
      <IconButton
        icon="help"
        className="search-help"
        label={t('command.searchSyntax')}
        onClick={() => openDialog('searchSyntax')}
      />
      <kbd>{printedShortcut(SHORTCUT)}</kbd>
      {isListOpen && <PastSearchList id={listId} entries={past} choice={choice} />}
    </search>
  );
}
