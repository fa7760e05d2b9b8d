import type { Handlers } from '../../../contract/calls.ts';
import type { Check } from '../../../contract/ledger.ts';
import type { WriteConnection } from '../../database/driver.ts';
import { checkAll, checkBulletin } from '../../ledger/check-library.ts';
import type { Ledgers } from '../../ledger/ledgers.ts';
import { selectClaims } from '../../ledger/select-claims.ts';

export type LedgerContext = {
  ledgers: Ledgers;
  /** Throws the reason where nothing may be written. */
  writing: () => WriteConnection;
  /** Marks the checks that a person set aside. */
  decided: (checks: Check[]) => Check[];
};

type LedgerCalls = 'ledger.measures' | 'ledger.claims' | 'ledger.checks' | 'ledger.prepare';

/** Answers the calls on the ledger. */
export function ledgerHandlers({ ledgers, writing, decided }: LedgerContext): Pick<Handlers, LedgerCalls> {
  return {
    'ledger.measures': ({ bulletin, ...selection }) =>
      bulletin === undefined
        ? ledgers.measures({ ...selection, sort: 'text' }).measures
        : ledgers.measuresOf(bulletin, selection),
    'ledger.claims': ({ bulletin, ...selection }) =>
      bulletin === undefined ? ledgers.claims(selection) : selectClaims(ledgers.of(bulletin).claims, selection),
    'ledger.checks': ({ bulletin }) =>
      decided(bulletin === undefined ? checkAll(ledgers) : checkBulletin(ledgers, bulletin)),
    'ledger.prepare': ({ limit }) => ledgers.prepare(writing(), limit),
  };
}
