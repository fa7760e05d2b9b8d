import { join } from 'node:path';
import { Ledgers } from '../../main/archive/ledger/ledgers.ts';
import { lexiconOf } from '../../main/archive/ledger/lexicon/lexicon-files.ts';
import { decidedBy } from '../../main/archive/ledger-corrections.ts';
import { ledgerExportHandlers } from '../../main/archive/ledger-export.ts';
import { ledgerHandlers } from '../../main/archive/ledger-handlers.ts';
import { refillHandlers } from '../../main/archive/ledger-refill.ts';
import { checksDecided, personalLedgerHandlers } from '../../main/archive/personal-ledger.ts';
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
      lexicon,
      writing: () => library,
      decided: (checks) => checksDecided(context, checks),
    }),
    ...personalLedgerHandlers(desk),
    ...ledgerExportHandlers(desk),
    ...refillHandlers(desk),
  };
}
