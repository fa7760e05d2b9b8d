import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngine } from '../../main/worker/client.ts';
import { RESOURCES } from '../helpers/library.ts';
import { writeCorpus } from './corpus.ts';
import { type Figure, figure } from './figures.ts';
import type { SampleQuery } from './query-sample.ts';

const QUERIES = 150;
const IMPORTED = 600;

/** Searches through the engine's own threads, idle and while another 600 bulletins are being imported. */
export async function duringImport(dataDir: string, queries: readonly SampleQuery[]): Promise<Figure[]> {
  const copy = mkdtempSync(join(tmpdir(), 'xunyue-bench-import-'));
  cpSync(dataDir, join(copy, 'data'), { recursive: true });
  const incoming = writeCorpus(join(copy, 'incoming'), IMPORTED, 99);
  const engine = await startEngine({
    dataDir: join(copy, 'data'),
    resourcesDir: RESOURCES,
    version: 'bench',
    onEvent: () => undefined,
  });
  try {
    const chosen = queries.filter((_, index) => index % Math.ceil(queries.length / QUERIES) === 0);
    const ask = (call: string, args: unknown) => engine.ask(JSON.stringify({ call, args }));
    const times = async (isWanted: () => boolean) => {
      const samples: number[] = [];
      for (const { words } of chosen) {
        if (!isWanted()) break;
        const startedAt = performance.now();
        await ask('search.query', { query: words, fuzzy: 'off' });
        samples.push(performance.now() - startedAt);
      }
      return samples;
    };
    await times(() => true);
    const idle = await times(() => true);
    let isImporting = true;
    const importing = ask('library.import', { paths: [incoming] }).finally(() => {
      isImporting = false;
    });
    const busy = await times(() => isImporting);
    await importing;
    return [figure('search while an import runs', busy, 'the same queries idle', idle)];
  } finally {
    await engine.close();
    rmSync(copy, { recursive: true, force: true });
  }
}
