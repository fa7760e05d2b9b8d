import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledTexts } from '../helpers/bundled-texts.ts';
import { type Random, seeded } from '../helpers/random.ts';

const CHARACTERS_EACH = 10_000;
const FILES_PER_FOLDER = 1000;
const PLACES = [...'东西南北中江河山海湖安宁长平清兴昌华泰和'];

/**
 * Makes bulletins by recombining the paragraphs of the bundled ones, with place names and figures changed, so that
 * vocabulary and length are those of real ones and no two are alike. The same seed makes the same files. Gives the folder.
 */
export function writeCorpus(folder: string, bulletins: number, seed = 1): string {
  const random = seeded(seed);
  const paragraphs = bundledTexts().flatMap(({ decoded }) => decoded.split('\n').filter((line) => line.length > 12));
  for (let number = 0; number < bulletins; number++) {
    const part = join(folder, String(Math.floor(number / FILES_PER_FOLDER)).padStart(4, '0'));
    if (number % FILES_PER_FOLDER === 0) mkdirSync(part, { recursive: true });
    writeFileSync(join(part, `${String(number).padStart(6, '0')}.txt`), bulletinText(random, paragraphs, number));
  }
  return folder;
}

function bulletinText(random: Random, paragraphs: readonly string[], number: number): string {
  const place = `${random.pick(PLACES)}${random.pick(PLACES)}${random.pick(['区', '县', '市'])}`;
  const lines = [`中共${place}委员会`, `关于第${number + 1}号巡视集中整改进展情况的通报`, ''];
  for (let length = 0; length < CHARACTERS_EACH; ) {
    const line = varied(random, random.pick(paragraphs), place);
    lines.push(line);
    length += line.length;
  }
  return `${lines.join('\n')}\n`;
}

/** Another place and other figures of the same length. */
function varied(random: Random, paragraph: string, place: string): string {
  return paragraph
    .replace(/徐汇区|静安区/g, place)
    .replace(/\d{2,}/g, (digits) => Array.from(digits, () => String(1 + random.below(9))).join(''));
}
