import { type ChangeEvent, type CompositionEvent, useEffect, useRef, useState } from 'react';
import { useRested } from '../../search/use-rested.ts';

/** Words are looked for once they have stood this long, in milliseconds. */
const REST_MS = 200;

/**
 * A field of words that tells of them when they rest, and never while an input method is composing. `words` is what
 * stands in the address: where Back changes it, the field follows.
 */
export function useWordsField(words: string, onRest: (words: string) => void) {
  const [draft, setDraft] = useState({ words, isComposing: false });
  const told = useRef(words);
  const tell = useRef(onRest);
  tell.current = onRest;
  const rested = useRested(draft, REST_MS);
  useEffect(() => {
    if (words === told.current) return;
    told.current = words;
    setDraft({ words, isComposing: false });
  }, [words]);
  useEffect(() => {
    if (rested.isComposing || rested.words === told.current) return;
    told.current = rested.words;
    tell.current(rested.words);
  }, [rested]);
  return {
    value: draft.words,
    onChange: ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) =>
      setDraft({ words: target.value, isComposing: nativeEvent instanceof InputEvent && nativeEvent.isComposing }),
    onCompositionEnd: ({ currentTarget }: CompositionEvent<HTMLInputElement>) =>
      setDraft({ words: currentTarget.value, isComposing: false }),
  };
}
