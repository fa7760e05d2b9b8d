import type { ReadConnection } from '../database/driver.ts';
import { decode } from '../text/decode.ts';
import { undoRepairs } from '../text/edits.ts';
import { sha256Of } from './import-file.ts';
import { parseFindings } from './read.ts';

type Row = { id: string; number: number; sha256: string; bytes: Uint8Array; text: string; findings: string };

/**
 * Checks every revision: the kept bytes against their checksum, and the reading text, with its repairs taken back,
 * against those bytes. Gives one sentence for each that does not hold.
 */
export function* verifyRevisions(db: ReadConnection): Generator<{ what: string; message: string }> {
  const rows = db.each<Row>(
    `SELECT b.id, r.number, r.sha256, r.bytes, r.text, r.findings
     FROM revision r JOIN bulletin b ON b.number = r.bulletin ORDER BY b.number, r.number`,
  );
  for (const row of rows) {
    const what = `${row.id} 第 ${row.number} 版`;
    if (sha256Of(row.bytes) !== row.sha256) {
      yield { what, message: '保存的原文件与校验码不符。' };
    } else if (!restoresFile(row)) {
      yield { what, message: '阅读文本还原后与原文件不符。' };
    }
  }
}

function restoresFile({ bytes, text, findings }: Row): boolean {
  const { repairs } = parseFindings(findings);
  return undoRepairs({ text, repairs }) === decode(bytes).text;
}
