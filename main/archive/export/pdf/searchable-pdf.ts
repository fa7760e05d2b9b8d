import { deflateSync, inflateSync } from 'node:zlib';
import { unifiedIdeograph } from './unified-ideograph.ts';

/**
 * A PDF in which a search finds what is printed. Where a font draws 一 and the radical ⼀ (U+2F00) with one glyph, Chromium
 * names the glyph by the radical, and a search for 一是 finds nothing. The tables from glyphs to characters (ToUnicode, ISO
 * 32000-1, 9.10.3) are written anew behind the file, as an incremental update (7.5.6); the pages are not touched. Gives
 * the file as it is where its tables are all right, or are kept in a way that Chromium does not keep them in.
 */
export function searchablePdf(pdf: Uint8Array): Uint8Array {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const plain = file.toString('latin1');
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(plain);
  if (!trailer) return pdf;
  const [, entries = '', previous = ''] = trailer;
  const numbers = new Set([...plain.matchAll(/\/ToUnicode (\d+) 0 R/g)].map(([, number]) => Number(number)));
  const changed = [...numbers].flatMap((number) => {
    const table = tableOf(file, plain, number);
    const right = table && withUnifiedIdeographs(table);
    return right && right !== table ? [{ number, table: right }] : [];
  });
  if (changed.length === 0) return pdf;
  return Buffer.concat([file, update(changed, file.length, entries, previous)]);
}

type Changed = { number: number; table: string };

/** The table in an object, or null where it is not one compressed stream of a known length. */
function tableOf(file: Buffer, plain: string, number: number): string | null {
  const object = new RegExp(`(?:^|\\n)${number} 0 obj\\s*<<([^>]*)>>\\s*stream\\r?\\n`).exec(plain);
  const length = /\/Length (\d+)(?! \d+ R)/.exec(object?.[1] ?? '')?.[1];
  if (!object || length === undefined || !object[1]?.includes('/FlateDecode')) return null;
  const start = object.index + object[0].length;
  return inflateSync(file.subarray(start, start + Number(length))).toString('latin1');
}

/** `<glyph> <character>` and `<first> <last> <character of the first>`; a range may take an array in place of its start. */
function withUnifiedIdeographs(table: string): string {
  return table
    .replace(/beginbfchar[\s\S]*?endbfchar/g, (part) =>
      part.replace(/(<[\da-f]+>\s*)<([\da-f]+)>/gi, (_, glyph: string, code: string) => `${glyph}<${unified(code)}>`),
    )
    .replace(/beginbfrange[\s\S]*?endbfrange/g, (part) =>
      part.replace(
        /<([\da-f]+)>\s*<([\da-f]+)>\s*<([\da-f]{4})>/gi,
        (whole, first: string, last: string, code: string) => {
          const codes = rangeOf(first, last, code);
          const right = codes.map(unified);
          return right.every((each, at) => each === codes[at])
            ? whole
            : `<${first}> <${last}> [${right.map((each) => `<${each}>`).join(' ')}]`;
        },
      ),
    );
}

function rangeOf(first: string, last: string, code: string): string[] {
  const count = Number.parseInt(last, 16) - Number.parseInt(first, 16) + 1;
  const start = Number.parseInt(code, 16);
  return Array.from({ length: count }, (_, at) => hex(start + at));
}

/** UTF-16 in hexadecimal, as the tables have it. */
function unified(code: string): string {
  const units = code.match(/.{4}/g) ?? [];
  const character = String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
  const right = unifiedIdeograph(character);
  return right === character
    ? code
    : right
        .split('')
        .map((unit) => hex(unit.charCodeAt(0)))
        .join('');
}

function hex(unit: number): string {
  return unit.toString(16).toUpperCase().padStart(4, '0');
}

function update(changed: readonly Changed[], offset: number, entries: string, previous: string): Buffer {
  const pieces: Buffer[] = [Buffer.from('\n')];
  const sections: string[] = [];
  let at = offset + 1;
  for (const { number, table } of changed) {
    const stream = deflateSync(Buffer.from(table, 'latin1'));
    const head = `${number} 0 obj\n<</Length ${stream.length}\n/Filter /FlateDecode>> stream\n`;
    const object = Buffer.concat([Buffer.from(head), stream, Buffer.from('\nendstream\nendobj\n')]);
    sections.push(`${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
    pieces.push(object);
    at += object.length;
  }
  const trailer = `xref\n${sections.join('')}trailer\n<<${entries.trim()}\n/Prev ${previous}>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...pieces, Buffer.from(trailer)]);
}
