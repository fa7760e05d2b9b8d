import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../../main/archive/export/write-csv.ts';

const csv = (words: string, value: number | null = null) =>
  [
    ...writeCsv({
      name: '表',
      columns: [
        { key: 'words', heading: '文字', type: 'text' },
        { key: 'value', heading: '数', type: 'number' },
      ],
      rows: [[words, value]],
    }),
  ].join('');

describe('values separated by commas', () => {
  it('open right in Excel: marked as UTF-8, lines ended by CRLF', () => {
    expect(csv('徐汇', -2.5)).toBe('\ufeff"文字","数"\r\n"徐汇",-2.5\r\n');
  });

  it('keep quotation marks, commas and line breaks inside a field', () => {
    expect(csv('他说"好",\r\n再见')).toContain('"他说""好"",\n再见",');
  });

  it.each(['=cmd|"/c calc"!A0', '+1', '-1', '@SUM(A1)', '  =1', '\t=1', '＝1', '\u0000=1'])(
    'never become a formula: %j',
    (words) => {
      expect(csv(words).split('\r\n')[1]).toMatch(/^"'/);
      expect(csv(words)).toContain(words.replaceAll('\u0000', '').replaceAll('"', '""'));
    },
  );

  it('leave other words as they are', () => {
    expect(csv('a=b')).toContain('"a=b"');
  });
});
