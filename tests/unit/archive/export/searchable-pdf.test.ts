import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { searchablePdf } from '../../../../main/archive/export/pdf/searchable-pdf.ts';
import { unifiedIdeograph } from '../../../../main/archive/export/pdf/unified-ideograph.ts';

describe('characters of the same look', () => {
  it.each([
    ['⼀', '一'],
    ['⽇', '日'],
    ['⺠', '民'],
    ['⻅', '见'],
    ['⻓', '长'],
    ['\uf901', '更'],
    ['一', '一'],
    ['，', '，'],
  ])('%s is typed as %s', (printed, typed) => {
    expect(unifiedIdeograph(printed)).toBe(typed);
  });
});

const RADICALS = '1 beginbfchar\n<0001> <2F00>\nendbfchar\n1 beginbfrange\n<0003> <0005> <2F46>\nendbfrange';
const IDEOGRAPHS = '1 beginbfchar\n<0001> <4E00>\nendbfchar';

function fileWith(table: string): { bytes: Buffer; xref: number } {
  const stream = deflateSync(Buffer.from(table));
  const body = Buffer.concat([
    Buffer.from('%PDF-1.4\n1 0 obj\n<</ToUnicode 2 0 R>>\nendobj\n'),
    Buffer.from(`2 0 obj\n<</Filter /FlateDecode\n/Length ${stream.length}>> stream\n`),
    stream,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
  const end = `trailer\n<</Size 3\n/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
  return { bytes: Buffer.concat([body, Buffer.from(`xref\n0 1\n0000000000 65535 f \n${end}`)]), xref: body.length };
}

describe('a file whose tables name radicals', () => {
  it('keeps its bytes, and gets right tables behind them', () => {
    const { bytes, xref } = fileWith(RADICALS);
    const after = Buffer.from(searchablePdf(bytes));
    expect(after.subarray(0, bytes.length)).toEqual(bytes);
    const added = after.toString('latin1', bytes.length);
    const offset = Number(/2 1\n(\d{10}) 00000 n/.exec(added)?.[1]);
    const head = after.toString('latin1', offset, offset + 60);
    const length = Number(/^2 0 obj\n<<\/Length (\d+)/.exec(head)?.[1]);
    const start = offset + head.indexOf('stream\n') + 'stream\n'.length;
    const table = inflateSync(after.subarray(start, start + length)).toString();
    expect(table).toContain('<0001> <4E00>');
    expect(table).toContain('<0003> <0005> [<65E0> <65E5> <66F0>]');
    expect(added).toContain(`/Prev ${xref}>>`);
    const newXref = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(added)?.[1]);
    expect(after.toString('latin1', newXref, newXref + 4)).toBe('xref');
  });

  it('is left alone where there is nothing to do, or where it is kept in another way', () => {
    const { bytes } = fileWith(IDEOGRAPHS);
    expect(searchablePdf(bytes)).toBe(bytes);
    const other = Buffer.from('%PDF-1.7\n1 0 obj\n<</Type /XRef>>\nendobj\nstartxref\n9\n%%EOF');
    expect(searchablePdf(other)).toBe(other);
    expect(searchablePdf(new Uint8Array())).toHaveLength(0);
  });
});
