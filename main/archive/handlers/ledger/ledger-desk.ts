import type { Ledgers } from '../../ledger/ledgers.ts';
import type { Lexicon } from '../../ledger/lexicon/lexicon.ts';
import type { PersonalContext } from '../personal-context.ts';

/** What the ledger of a person is made with: `ledgers` apply the decisions of the current person. */
export type LedgerDesk = { context: PersonalContext; ledgers: Ledgers; lexicon: () => Lexicon };
