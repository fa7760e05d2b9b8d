import { fork } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import type { BuildRequest } from './index-build.ts';

const batchCheck = z.object({ kind: z.literal('batch'), readingMs: z.number(), indexMs: z.number() });
const finishedCheck = z.object({
  kind: z.literal('finished'),
  megabytes: z.number(),
  peakMemoryMb: z.number(),
  queryMs: z.array(z.number()),
});

/** Starts the process that builds our index in a folder (`index-build.ts`). */
export function startIndexBuild(folder: string) {
  const child = fork(new URL('index-build.ts', import.meta.url), [folder]);
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`the index was not built: exit code ${code}`);
  });
  // It ends in the end; that is a failure only while an answer is awaited.
  failed.catch(() => undefined);
  const ask = async (request: BuildRequest): Promise<unknown> => {
    child.send(request);
    const [reply]: unknown[] = await Promise.race([once(child, 'message'), failed]);
    return reply;
  };
  return {
    add: async (first: number, files: string[]) => batchCheck.parse(await ask({ first, files })),
    finish: async () => finishedCheck.parse(await ask('finish')),
  };
}
