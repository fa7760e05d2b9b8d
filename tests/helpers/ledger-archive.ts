import { join } from 'node:path';
import { decidedBy } from '../../main/archive/handlers/ledger/ledger-corrections.ts';
import { ledgerHandlers } from '../../main/archive/handlers/ledger/ledger-handlers.ts';
import { pageHandlers } from '../../main/archive/handlers/ledger/ledger-page.ts';
import { refillHandlers } from '../../main/archive/handlers/ledger/ledger-refill.ts';
import { checksDecided, personalLedgerHandlers } from '../../main/archive/handlers/ledger/personal-ledger.ts';
import { ledgerExportHandlers } from '../../main/archive/handlers/paper/ledger-export.ts';
import { Ledgers } from '../../main/archive/ledger/ledgers.ts';
import { lexiconOf } from '../../main/archive/ledger/lexicon/lexicon-files.ts';
import { RESOURCES } from './library.ts';
import type { PersonalArchive } from './personal-archive.ts';

/** The calls on the ledger of a personal archive, wired as the engine wires them. */
export function ledgerOfArchive({ context, library }: Pick<PersonalArchive, 'context' | 'library'>) {
  const lexicon = lexiconOf(join(RESOURCES, 'ledger'), null);
  const ledgers = new Ledgers(library, lexicon, decidedBy(context, lexicon));
  const desk = { context, ledgers, lexicon };
  return {
    ...ledgerHandlers({
      ledgers,
      writing: () => library,
      decided: (checks) => checksDecided(context, checks),
    }),
    ...personalLedgerHandlers(desk),
    ...pageHandlers(desk),
    ...ledgerExportHandlers(desk),
    ...refillHandlers(desk),
  };
}
