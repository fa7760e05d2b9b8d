/** `npm start [-- --data DIR]`: the window in Electron, else on an installed Chromium; without a display, the tour. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundleIfStale } from './bundle.ts';
import { setUp } from './setup.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2);

const { electron, chromium } = setUp();
if (electron === null && chromium === null) process.exit(1);
await bundleIfStale();
process.exitCode = await start();

function start(): Promise<number> {
  if (!hasDisplay()) return startTour();
  if (electron !== null) {
    // Chromium refuses its sandbox to root, as in a container; for everybody else it stays on.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return run(electron, [root, ...asRoot, ...words]);
  }
  return run(process.execPath, ['main/hosts/chromium/main.ts', ...words]);
}

function startTour(): Promise<number> {
  if (chromium === null) {
    process.stderr.write(
      '这里没有显示器，也没有可以不用显示器运行的 Chromium。\nNo display here, and no Chromium that does without one.\n',
    );
    return Promise.resolve(1);
  }
  process.stderr.write(
    '这里没有显示器：改为演示一遍，过程截图和导出的文件放在 tour/ 文件夹。\n' +
      'No display here: a guided tour runs instead and leaves its screenshots and exports in tour/.\n',
  );
  return run(process.execPath, ['tests/helpers/run-tour.ts', ...words]);
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Runs until it ends; an interruption is passed on, so that the window closes as if by hand. */
function run(program: string, programWords: string[]): Promise<number> {
  const child = spawn(program, programWords, { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
