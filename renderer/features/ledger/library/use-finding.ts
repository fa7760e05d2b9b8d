import { useEffect, useState } from 'react';
import { call } from '../../../api.ts';
import { queryClient } from '../../../data/query-client.ts';

/** Bulletins whose ledgers are found at one time: a fifth of a second, behind which a mark that is made has to wait. */
const AT_ONCE = 20;
const REST_MS = 250;
/** After the first turns there is something to see; later the page stands still for so many turns before it grows. */
const FIRST_TURNS = 2;
const TURNS_A_PAGE = 25;

/**
 * Goes on finding ledgers, whenever nothing else is done, for as long as somebody waits for them. Gives how many are still
 * missing. A medium that cannot be written keeps none: then it stays with what there is.
 */
export function useFinding(missing: number): number {
  const [known, setKnown] = useState(missing);
  const isMissing = missing > 0;
  useEffect(() => {
    setKnown(missing);
  }, [missing]);
  useEffect(() => {
    if (!isMissing) return;
    let timer = 0;
    let idle = 0;
    let turns = 0;
    let isOver = false;
    const rest = () => {
      timer = window.setTimeout(() => {
        idle = window.requestIdleCallback(() => void turn());
      }, REST_MS);
    };
    const turn = () =>
      call('ledger.prepare', { limit: AT_ONCE })
        .then(({ remaining }) => {
          if (isOver) return;
          setKnown(remaining);
          turns += 1;
          if (remaining === 0 || turns <= FIRST_TURNS || turns % TURNS_A_PAGE === 0) {
            void queryClient.invalidateQueries({ queryKey: ['ledger-marks', 'page'] });
          }
          if (remaining > 0) rest();
        })
        .catch(() => null);
    rest();
    return () => {
      isOver = true;
      window.clearTimeout(timer);
      window.cancelIdleCallback(idle);
    };
  }, [isMissing]);
  return isMissing ? known : 0;
}
