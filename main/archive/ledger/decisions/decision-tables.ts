import type { LedgerSample } from '../../../contract/ledger-corrections.ts';
import type { ReadConnection, SqlValue } from '../../database/driver.ts';
import type { Assignment, AssignmentContent, Correction, CorrectionContent, Match, MatchContent } from './decision.ts';

/** The kinds of record that decisions about the ledger are. */
export const CORRECTION = 'correction';
export const ASSIGNMENT = 'assignment';
export const SAMPLE = 'sample';
export const MATCH = 'match';

/** `shared`: always; how rows were drawn is for others to see, and goes into packages. */
export type SampleContent = Omit<LedgerSample, 'id'> & { shared: boolean };

type Shown = { id: string; body: string };

/** How decisions lie in their tables, by kind. */
export const DECISION_TABLES = {
  [CORRECTION]: {
    table: 'ledger_correction',
    columns: ['id', 'bulletin', 'about', 'at', 'body'],
    row: ({ id, body }: Shown): SqlValue[] => {
      const { value }: { value: CorrectionContent } = JSON.parse(body);
      return [id, value.bulletin, value.about, value.at, JSON.stringify(value)];
    },
  },
  [ASSIGNMENT]: {
    table: 'ledger_assignment',
    columns: ['id', 'bulletin', 'at', 'body'],
    row: ({ id, body }: Shown): SqlValue[] => {
      const { value }: { value: AssignmentContent } = JSON.parse(body);
      return [id, value.bulletin, value.at, JSON.stringify(value)];
    },
  },
  [SAMPLE]: {
    table: 'ledger_sample',
    columns: ['id', 'at', 'body'],
    row: ({ id, body }: Shown): SqlValue[] => {
      const { value }: { value: SampleContent } = JSON.parse(body);
      return [id, value.at, JSON.stringify(value)];
    },
  },
  [MATCH]: {
    table: 'ledger_match',
    columns: ['id', 'at', 'body'],
    row: ({ id, body }: Shown): SqlValue[] => {
      const { value }: { value: MatchContent } = JSON.parse(body);
      return [id, value.at, JSON.stringify(value)];
    },
  },
};

/** Corrections of the rows of a bulletin, in the order in which they were made. */
export function correctionsOf(db: ReadConnection, bulletin: string): Correction[] {
  return db
    .all<Shown>(
      `SELECT id, body FROM ledger_correction WHERE bulletin = ? AND about <> 'checks' ORDER BY at, id`,
      bulletin,
    )
    .map(withId<CorrectionContent>);
}

/** Whether any row of any bulletin was corrected. */
export function hasCorrections(db: ReadConnection): boolean {
  return db.one(`SELECT 1 FROM ledger_correction WHERE about <> 'checks' LIMIT 1`) !== undefined;
}

/** The ids of the bulletins whose rows were corrected. */
export function bulletinsCorrected(db: ReadConnection): string[] {
  return db
    .all<{ bulletin: string }>(`SELECT DISTINCT bulletin FROM ledger_correction WHERE about <> 'checks'`)
    .map(({ bulletin }) => bulletin);
}

/** The checks that were set aside, in the order of that. */
export function checksSetAside(db: ReadConnection): Correction[] {
  return db
    .all<Shown>(`SELECT id, body FROM ledger_correction WHERE about = 'checks' ORDER BY at, id`)
    .map(withId<CorrectionContent>);
}

/** A correction by its id, if it stands. */
export function correctionOf(db: ReadConnection, id: string): Correction | undefined {
  const row = db.one<Shown>('SELECT id, body FROM ledger_correction WHERE id = ?', id);
  return row && withId<CorrectionContent>(row);
}

/** Who checks what of a bulletin, in the order in which that was said. */
export function assignmentsOf(db: ReadConnection, bulletin: string): Assignment[] {
  return db
    .all<Shown>('SELECT id, body FROM ledger_assignment WHERE bulletin = ? ORDER BY at, id', bulletin)
    .map(withId<AssignmentContent>);
}

/** Samples, the latest first. */
export function storedSamples(db: ReadConnection): LedgerSample[] {
  return db
    .all<Shown>('SELECT id, body FROM ledger_sample ORDER BY at DESC, id')
    .map(withId<SampleContent>)
    .map(({ shared, ...sample }) => sample);
}

/** Matches by hand, in the order in which they were made. */
export function storedMatches(db: ReadConnection): Match[] {
  return db.all<Shown>('SELECT id, body FROM ledger_match ORDER BY at, id').map(withId<MatchContent>);
}

/** The version that the row follows from was checked by its hash, or came in through the contract. */
function withId<Content>({ id, body }: Shown): Content & { id: string } {
  return { ...JSON.parse(body), id };
}
