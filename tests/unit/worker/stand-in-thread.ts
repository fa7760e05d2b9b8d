/** An engine thread with nothing behind it: what it does at its start is written in the data folder's name. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { parseCall } from '../../../main/contract/answer.ts';
import { ERROR_CODES } from '../../../main/contract/errors.ts';
import type { FromThread, ThreadSetup, ToThread } from '../../../main/worker/wire.ts';

const { mode, dataDir, canPrint }: ThreadSetup = workerData;
const port = parentPort;
if (port === null) throw new Error('not a thread');
const tell = (message: FromThread) => port.postMessage(message);
/** A call that speaks of a picture wants one. */
const pictureIn = (args: unknown) =>
  JSON.stringify(args).includes('picture') ? { widthPx: 3, heightPx: 2, dotsPerPx: 1 } : undefined;

const isMended = existsSync(join(dataDir, 'mended'));
const code = isMended ? undefined : ERROR_CODES.find((known) => dataDir.includes(`${mode}-${known}`));

if (code !== undefined) {
  tell({ kind: 'failed', error: { code, message: `refused: ${code}`, details: {} } });
  port.close();
} else {
  tell({ kind: 'opened' });
  tell({ kind: 'event', event: JSON.stringify({ kind: 'command', id: `opened ${mode}` }) });
  let answered = 0;
  let waiting = 0;
  port.on('message', (message: ToThread) => {
    if (message.kind === 'close') {
      tell({ kind: 'event', event: JSON.stringify({ kind: 'command', id: `closed ${mode}` }) });
      port.close();
      return;
    }
    // What the page came to is the answer to the call that wanted it printed.
    if (message.kind !== 'ask') {
      const value = message.kind === 'printed' ? Buffer.from(message.file).toString('utf8') : message.error.code;
      tell({ kind: 'reply', id: waiting, message: JSON.stringify({ ok: true, value }) });
      return;
    }
    const { call, args } = parseCall(message.message);
    if (JSON.stringify(args).includes('print')) {
      waiting = message.id;
      tell({ kind: 'print', id: 7, html: `<p>${canPrint}</p>`, picture: pictureIn(args) });
      return;
    }
    if (JSON.stringify(args).includes('die')) throw new Error('died as asked');
    if (JSON.stringify(args).includes('never')) return;
    answered += 1;
    tell({ kind: 'reply', id: message.id, message: JSON.stringify({ ok: true, value: { mode, call, answered } }) });
  });
}
