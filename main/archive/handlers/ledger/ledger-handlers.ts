import type { Handlers } from '../../../contract/calls.ts';
import type { Check, Claim, Measure } from '../../../contract/ledger.ts';
import type { WriteConnection } from '../../database/driver.ts';
import { checkAll, checkBulletin } from '../../ledger/check-library.ts';
import type { Ledger } from '../../ledger/ledger-of.ts';
import type { Ledgers } from '../../ledger/ledgers.ts';
import type { Lexicon } from '../../ledger/lexicon/lexicon.ts';
import { selectClaims } from '../../ledger/select-claims.ts';
import { fold } from '../../text/folding.ts';

export type LedgerContext = {
  ledgers: Ledgers;
  /** Throws the reason where nothing may be written. */
  writing: () => WriteConnection;
  lexicon: () => Lexicon;
  /** Marks the checks that a person set aside. */
  decided: (checks: Check[]) => Check[];
};

type LedgerCalls = 'ledger.measures' | 'ledger.claims' | 'ledger.checks' | 'ledger.prepare';

/** Answers the calls on the ledger. */
export function ledgerHandlers({ ledgers, writing, lexicon, decided }: LedgerContext): Pick<Handlers, LedgerCalls> {
  // One ledger after the other: those of a large library are never in memory together.
  function* chosen(bulletin: string | undefined): Generator<Ledger> {
    if (bulletin !== undefined) yield ledgers.of(bulletin);
    else for (const { ledger } of ledgers.each()) yield ledger;
  }
  function* claimsOf(bulletin: string | undefined): Generator<Claim> {
    for (const { claims } of chosen(bulletin)) yield* claims;
  }
  return {
    'ledger.measures': ({ bulletin, query = '' }) => {
      const words = fold(query.trim());
      const about: Measure[] = [];
      for (const { measures } of chosen(bulletin)) about.push(...measures.filter((measure) => isAbout(measure, words)));
      return about;
    },
    'ledger.claims': ({ bulletin, ...selection }) => selectClaims(claimsOf(bulletin), selection),
    'ledger.checks': ({ bulletin }) =>
      decided(bulletin === undefined ? checkAll(ledgers, lexicon()) : checkBulletin(ledgers, bulletin, lexicon())),
    'ledger.prepare': ({ limit }) => ledgers.prepare(writing(), limit),
  };
}

function isAbout({ problem, section, documents }: Measure, words: string): boolean {
  if (words === '') return true;
  const said = [problem ?? '', ...section.map(({ title }) => title), ...documents.map(({ title }) => title)];
  return fold(said.join('\n')).includes(words);
}
