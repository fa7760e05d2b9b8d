import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeClosedNetwork, noClosedNetwork } from '../helpers/closed-network.ts';
import { root } from '../helpers/program.ts';
import { expect, test } from '../helpers/test.ts';

/** Time in which a straggler (a retry, a late look-up) would still come out. */
const LINGER_MS = 3_000;

const impossible = noClosedNetwork();

/** Counted at the far end of the only cable out of the network in which the whole program runs, browser included. */
test('nothing leaves the machine while the program is used', async ({ host }, info) => {
  info.skip(host !== 'chromium', 'the tour runs in Chromium');
  info.skip(impossible !== null, impossible ?? '');
  test.setTimeout(180_000);
  const network = makeClosedNetwork();
  try {
    const before = network.packetsOut();
    const dataDir = mkdtempSync(join(tmpdir(), 'xunyue-offline-'));
    const tour = [
      join(root, 'tests/helpers/run-tour.ts'),
      '--data',
      dataDir,
      '--no-pictures',
      '--linger',
      String(LINGER_MS),
    ];
    const { exitCode, output } = await run([...network.inside, process.execPath, ...tour]);
    expect(exitCode, output).toBe(0);
    expect(output.match(/^acknowledged/gm)).toHaveLength(3);
    expect(network.packetsOut() - before).toBe(0);

    // The counter counts: a single look-up from the same place is seen.
    const lookUp = "require('node:dns').lookup('example.com', () => {})";
    await run([...network.inside, process.execPath, '-e', lookUp]);
    expect(network.packetsOut() - before).toBeGreaterThan(0);
  } finally {
    network.remove();
  }
});

async function run([program = '', ...words]: string[]): Promise<{ exitCode: number | null; output: string }> {
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { exitCode, output };
}
