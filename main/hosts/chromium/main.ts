/** The program on an installed Chromium: `node main/hosts/chromium/main.ts [--data DIR] [--headless]`. */
import { homedir } from 'node:os';
import { dataFolder, platformAppData } from '../../worker/data-folder.ts';
import { programFiles, rootOfThisProgram } from '../program-files.ts';
import { openChromiumWindow } from './open-window.ts';

const argv = process.argv.slice(2);
const dataDir = dataFolder({
  argv,
  env: process.env,
  appDataDir: platformAppData(process.platform, process.env, homedir()),
  cwd: process.cwd(),
});
const appWindow = await openChromiumWindow({
  dataDir,
  files: programFiles(rootOfThisProgram()),
  headless: argv.includes('--headless'),
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void appWindow.close());

const { access, problem } = await appWindow.engine;
if (access === 'in-use') {
  console.error('巡阅已在另一个窗口中打开了这个数据文件夹，本窗口只能阅读。');
  console.error('Xunyue already has this data folder open; this window can only read.');
} else if (problem !== null) {
  console.error(problem.message);
}
await appWindow.closed;
