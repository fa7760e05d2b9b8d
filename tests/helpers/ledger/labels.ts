import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { decode } from '../../../main/archive/text/decode.ts';
import { type ReadingText, readingTextOf } from '../../../main/archive/text/reading-text.ts';
import { RESOURCES } from '../library.ts';

const claim = z.object({
  quote: z.string(),
  occurrence: z.number(),
  subject: z.string(),
  value: z.string().nullable(),
  valueTo: z.string().nullish(),
  unit: z.string(),
});
const measure = z.object({
  quote: z.string(),
  occurrence: z.number(),
  endQuote: z.string(),
  problem: z.string().nullable(),
  states: z.array(z.string()),
  documents: z.array(z.object({ verb: z.string().nullish(), title: z.string() })),
});
const file = z.object({
  text: z.string().nullable(),
  bulletin: z.string().nullable(),
  claims: z.array(claim),
  measures: z.array(measure),
});

export type LabelledClaim = z.infer<typeof claim> & { start: number; end: number };
export type LabelledMeasure = z.infer<typeof measure> & { start: number };

/** A text with what a person found in it; offsets in its reading text. */
export type LabelledText = {
  name: string;
  reading: ReadingText;
  claims: LabelledClaim[];
  measures: LabelledMeasure[];
};

/** The labelled texts of a folder. Throws when a label's words do not stand in its text. */
export function labelledTexts(folder: string): LabelledText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => labelledText(folder, name));
}

function labelledText(folder: string, name: string): LabelledText {
  const { text, bulletin, claims, measures } = file.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  const words = text ?? decode(readFileSync(join(RESOURCES, 'bulletins', bulletinFile(bulletin)))).text;
  const reading = readingTextOf(words);
  const placeOf = ({ quote, occurrence }: { quote: string; occurrence: number }): number =>
    nth(reading.text, quote, occurrence, name);
  return {
    name,
    reading,
    claims: claims.map((label) => {
      const start = placeOf(label);
      return { ...label, start, end: start + label.quote.length };
    }),
    measures: measures.map((label) => ({ ...label, start: placeOf(label) })),
  };
}

function bulletinFile(name: string | null): string {
  if (name === null) throw new Error('a labelled text has neither text nor bulletin');
  return name.endsWith('.txt') ? name : `${name}.txt`;
}

function nth(text: string, quote: string, occurrence: number, name: string): number {
  let at = -1;
  for (let count = 0; count < occurrence; count++) {
    at = text.indexOf(quote, at + 1);
    if (at === -1) throw new Error(`${name}: “${quote}” does not stand there ${occurrence} times`);
  }
  return at;
}
