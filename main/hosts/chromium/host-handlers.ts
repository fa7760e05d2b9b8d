import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from 'playwright';
import { ArchiveError } from '../../contract/errors.ts';
import type { HostHandlers } from '../../contract/host-calls.ts';
import { desktopDialogs } from './dialogs.ts';

/** What the window may ask of this host. There is no menu bar: the command palette holds every command. */
export function chromiumHandlers(page: () => Promise<Page>): HostHandlers {
  const dialogs = desktopDialogs();
  return {
    'host.chooseFiles': dialogs.chooseFiles,
    'host.choosePath': dialogs.choosePath,
    'host.reveal': ({ path }) => reveal(path),
    'host.setMenu': () => null,
    'host.fullScreen': async ({ on }) => switchFullScreen(await page(), on),
    'host.copy': async ({ text }) => copy(await page(), text),
  };
}

/** The file manager is given the folder, never the file: opening a file could start a program. */
function reveal(path: string): null {
  if (!existsSync(path)) throw new ArchiveError('not-found', `文件已不在原处：${path}`, { path });
  const [program, ...words] = fileManager(path);
  spawn(program, words, { stdio: 'ignore', detached: true })
    .once('error', (error) => console.error('file manager not started:', error.message))
    .unref();
  return null;
}

function fileManager(path: string): [string, ...string[]] {
  if (process.platform === 'win32') return ['explorer.exe', `/select,${path}`];
  if (process.platform === 'darwin') return ['open', '-R', path];
  return ['xdg-open', dirname(path)];
}

async function switchFullScreen(page: Page, wanted: boolean | undefined): Promise<{ on: boolean }> {
  const devtools = await page.context().newCDPSession(page);
  try {
    const { windowId, bounds } = await devtools.send('Browser.getWindowForTarget');
    const on = wanted ?? bounds.windowState !== 'fullscreen';
    await devtools.send('Browser.setWindowBounds', {
      windowId,
      bounds: { windowState: on ? 'fullscreen' : 'normal' },
    });
    return { on };
  } finally {
    await devtools.detach();
  }
}

/**
 * The page's permission to use the clipboard is refused like all others; a `copy` that the host itself triggers needs
 * none and works with and without a display.
 */
async function copy(page: Page, text: string): Promise<null> {
  const isDone = await page.evaluate((words) => {
    const give = (event: ClipboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData?.setData('text/plain', words);
    };
    document.addEventListener('copy', give, { once: true, capture: true });
    return document.execCommand('copy');
  }, text);
  if (!isDone) throw new ArchiveError('internal', '没有复制成功，请再试一次。');
  return null;
}
