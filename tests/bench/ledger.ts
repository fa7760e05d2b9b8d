import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerOf } from '../../main/archive/ledger/ledger-of.ts';
import type { LedgerSource } from '../../main/archive/ledger/ledger-source.ts';
import { decode } from '../../main/archive/text/decode.ts';
import { fold } from '../../main/archive/text/folding.ts';
import { bundledTexts } from '../helpers/bundled-texts.ts';
import { shippedLexicon, sourceOf } from '../helpers/ledger/found.ts';
import { type PlantedScore, scorePlanted } from '../helpers/ledger/planted-score.ts';
import { type LedgerScore, scoreLedger } from '../helpers/ledger/score.ts';
import { figure, table } from './figures.ts';
import { timed } from './timed.ts';

const CONTRADICTIONS = 400;
const SEED = 7;
const SPEED_RUNS = 5;
/** Texts of the speed run: enough for steady figures, little enough to stand in memory. */
const CHARACTERS = 3_000_000;

type Report = { name: string; text: string };

/**
 * `bench ledger`: how the ledger agrees with the labels made by hand, how many planted contradictions the rules find and how
 * many conflicts they tell in untouched reports (`--corpus DIR`, else the bundled bulletins), and how many characters a
 * second it reads, beside a scan for digits over the same texts.
 */
export async function run({ corpus }: { corpus?: string }): Promise<{ value: unknown; lines: string[] }> {
  const reports = corpus === undefined ? bundled() : reportsIn(corpus);
  const scores = {
    dev: scoreLedger('dev').score,
    'held-out': scoreLedger('held-out').score,
    fresh: scoreLedger('fresh').score,
    second: scoreLedger('second').score,
    third: scoreLedger('third').score,
    fourth: scoreLedger('fourth').score,
    fifth: scoreLedger('fifth').score,
    sixth: scoreLedger('sixth').score,
  };
  const planted = scorePlanted(reports, CONTRADICTIONS, SEED);
  const speed = speedOf(reports);
  return {
    value: { scores, planted, speed },
    lines: [
      ...Object.entries(scores).map(([set, score]) => scoreLine(set, score)),
      ...plantedLines(planted),
      `speed: ${(speed.charactersPerSecond / 1e6).toFixed(2)} million characters a second on one core`,
      ...table([speed.figure]),
    ],
  };
}

function bundled(): Report[] {
  return bundledTexts().map(({ name, decoded }) => ({ name, text: decoded }));
}

/** Text files of a folder, without the YAML in front of those that have one. */
function reportsIn(folder: string): Report[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .sort()
    .map((name) => ({
      name,
      text: decode(readFileSync(join(folder, name))).text.replace(/^---\n[\s\S]*?\n---\n/, ''),
    }));
}

function speedOf(reports: readonly Report[]) {
  const sources: LedgerSource[] = [];
  let characters = 0;
  for (let turn = 0; characters < CHARACTERS && reports.length > 0; turn++) {
    const report = reports[turn % reports.length];
    const source = sourceOf(report?.text ?? '');
    sources.push(source);
    characters += Math.max(1, source.text.length);
  }
  const lexicon = shippedLexicon();
  const samples = Array.from({ length: SPEED_RUNS }, () => ({
    // The text is folded anew: that is part of the work wherever a ledger is made.
    ours: timed(() => sources.map((source) => ledgerOf({ ...source, folded: fold(source.text) }, lexicon))),
    scan: timed(() => sources.map(({ text }) => text.match(/[\d〇零一二两三四五六七八九十百千万亿]+/g)?.length)),
  }));
  const times = samples.map(({ ours }) => ours);
  const compared = figure(
    'claims and measures',
    times,
    'scan for numerals',
    samples.map(({ scan }) => scan),
  );
  return { characters, charactersPerSecond: Math.round(characters / (compared.ours / 1000)), figure: compared };
}

function scoreLine(set: string, score: LedgerScore): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  return [
    `${set}: ${score.claims} figures, precision ${percent(score.precision)}, recall ${percent(score.recall)}`,
    `value ${percent(score.value)}, unit ${percent(score.unit)}, subject ${percent(score.subject)} (strictly ${percent(score.subjectStrict)})`,
    `${score.measures} measures, recall ${percent(score.measureRecall)}, right problem ${percent(score.problem)}`,
    `rows ${percent(score.measurePrecision)} of a label each (${score.outside} outside every label, ${score.split} that split one)`,
  ].join('; ');
}

function plantedLines({ byKind, planted, found, falseAlarms, reports }: PlantedScore): string[] {
  const kinds = Object.entries(byKind).map(([kind, score]) => `${kind} ${score.found}/${score.planted}`);
  return [
    `contradictions: ${found} of ${planted} planted ones found (${kinds.join(', ')})`,
    `conflicts told in ${reports} untouched texts: ${falseAlarms}`,
  ];
}
