import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openArchive } from '../../main/archive/archive.ts';
import type { ExportFormat } from '../../main/contract/export.ts';
import { RESOURCES } from '../helpers/library.ts';
import { seeded } from '../helpers/random.ts';
import { writeCorpus } from './corpus.ts';
import { type Figure, figure, table } from './figures.ts';

const BULLETINS = 50;
const MARKS = 1000;
const ROUNDS = 3;
const FORMATS: readonly ExportFormat[] = ['docx', 'xlsx', 'html'];

/** What one export in a process of its own took, as `export-once.ts` prints it. */
type Once = { elapsedMs: number; peakMb: number };

/**
 * `bench export`: how long 1,000 marks from 50 bulletins take to a file, and the most memory of the process meanwhile,
 * beside the same marks written as JSON just as they stand. Each export runs in a process of its own.
 */
export async function run(): Promise<{ value: { figures: Figure[] }; lines: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'xunyue-bench-export-'));
  try {
    const dataDir = join(folder, 'data');
    await makeMarks(dataDir, writeCorpus(join(folder, 'texts'), BULLETINS));
    const plain = await repeated(dataDir, 'json');
    const figures: Figure[] = [];
    for (const format of FORMATS) {
      const ours = await repeated(dataDir, format);
      const name = `${MARKS} marks from ${BULLETINS} bulletins to ${format}`;
      const times = (runs: readonly Once[]) => runs.map(({ elapsedMs }) => elapsedMs);
      const peaks = (runs: readonly Once[]) => runs.map(({ peakMb }) => peakMb);
      figures.push(figure(name, times(ours), 'the same as JSON', times(plain)));
      figures.push(figure(`${name}, memory`, peaks(ours), 'the same as JSON', peaks(plain), 'MB'));
    }
    return { value: { figures }, lines: table(figures) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function makeMarks(dataDir: string, texts: string): Promise<void> {
  const archive = openArchive({
    dataDir,
    resourcesDir: RESOURCES,
    mode: 'writer',
    version: 'bench',
    emit: () => undefined,
  });
  try {
    const { handlers } = archive;
    handlers['people.introduce']({ name: '李明', unit: '区纪委' });
    await handlers['library.import']({ paths: [texts], dryRun: false });
    const random = seeded(1);
    const made = (await handlers['library.list']({})).slice(-BULLETINS);
    for (const { id } of made) {
      const { text } = await handlers['library.read']({ id });
      for (let count = 0; count < MARKS / BULLETINS; count++) {
        const start = random.below(text.length - 200);
        const range = { bulletin: id, revision: 1, start, end: start + 20 + random.below(120) };
        const said = { verdict: null, tags: ['民生'], colour: null, note: text.slice(start, start + 150) };
        await handlers['annotations.create']({ ...range, ...said, kind: 'note' });
      }
    }
  } finally {
    archive.close();
  }
}

async function repeated(dataDir: string, format: ExportFormat): Promise<Once[]> {
  const runs: Once[] = [];
  const once = fileURLToPath(new URL('export-once.ts', import.meta.url));
  for (let round = 0; round < ROUNDS; round++) {
    const { stdout } = await promisify(execFile)(process.execPath, [once, dataDir, format]);
    runs.push(JSON.parse(stdout));
  }
  return runs;
}
