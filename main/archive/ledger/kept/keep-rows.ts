import type { SectionStep } from '../../../contract/bulletin.ts';
import type { Measure } from '../../../contract/ledger.ts';
import type { WriteConnection } from '../../database/driver.ts';
import { fold } from '../../text/folding.ts';
import type { Ledger } from '../ledger-of.ts';

/** Writes what lists of the rows of a text are narrowed, sorted and paged by, in place of what was kept of the bulletin before. */
export function keepRows(db: WriteConnection, bulletin: number, { claims, measures }: Ledger, text: string): void {
  db.run('DELETE FROM ledger_claim WHERE bulletin = ?', bulletin);
  db.run('DELETE FROM ledger_measure WHERE bulletin = ?', bulletin);
  const term = termsIn(db);
  for (const [position, { kind, unit, value, subject, section, quote }] of claims.entries()) {
    db.run(
      `INSERT INTO ledger_claim (bulletin, position, kind, unit, value, subject, section, quote)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[bulletin, position, kind, unit, value, term(subject), term(headingsOf(section)), fold(quote)],
    );
  }
  for (const [position, measure] of measures.entries()) {
    const { claims: figures, problem, section, states } = measure;
    db.run(
      `INSERT INTO ledger_measure (bulletin, position, figures, problem, section, states, words)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ...[bulletin, position, figures.length, term(problem ?? ''), term(headingsOf(section))],
      ...[JSON.stringify(states), fold(wordsAbout(measure, text))],
    );
  }
}

/** The number of a wording, which is kept once however often it occurs. */
function termsIn(db: WriteConnection): (words: string) => number {
  const known = new Map<string, number>();
  return (words) => {
    const number = known.get(words) ?? termNumber(db, words);
    known.set(words, number);
    return number;
  };
}

function termNumber(db: WriteConnection, words: string): number {
  db.run('INSERT OR IGNORE INTO ledger_term (words, folded) VALUES (?, ?)', words, fold(words));
  return db.one<{ number: number }>('SELECT number FROM ledger_term WHERE words = ?', words)?.number ?? 0;
}

/** The headings above a row, each on a line of its own. */
export function headingsOf(section: readonly SectionStep[]): string {
  return section.map(({ label, title }) => `${label ?? ''}${title}`).join('\n');
}

/** The words that a query finds a measure of a text by: its own, its problem, its headings, the documents that it names. */
export function wordsAbout({ problem, section, documents, start, end }: Measure, text: string): string {
  const titles = [...section, ...documents].map(({ title }) => title);
  return [text.slice(start, end), problem ?? '', ...titles].join('\n');
}
