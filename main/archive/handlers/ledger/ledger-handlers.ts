import type { Handlers } from '../../../contract/calls.ts';
import type { Check, Measure } from '../../../contract/ledger.ts';
import type { WriteConnection } from '../../database/driver.ts';
import { checkAll, checkBulletin } from '../../ledger/check-library.ts';
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
  const chosen = (bulletin: string | undefined) =>
    bulletin === undefined ? [...ledgers.each()].map(({ ledger }) => ledger) : [ledgers.of(bulletin)];
  return {
    'ledger.measures': ({ bulletin, query = '' }) =>
      chosen(bulletin)
        .flatMap(({ measures }) => measures)
        .filter((measure) => isAbout(measure, fold(query.trim()))),
    'ledger.claims': ({ bulletin, ...selection }) =>
      selectClaims(
        chosen(bulletin).flatMap(({ claims }) => claims),
        selection,
      ),
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
