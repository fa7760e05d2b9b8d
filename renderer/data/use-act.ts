import { useState } from 'react';
import { sentenceOf } from './report-error.ts';

/**
 * What a dialog does, one act at a time: whether one is under way, and why the last one failed, in a sentence that the
 * dialog shows itself because notices lie behind it.
 */
export function useAct(sentence: (error: unknown) => string = sentenceOf) {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const act = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(sentence(error));
    }
    setBusy(false);
  };
  return { isBusy, failure, act };
}
