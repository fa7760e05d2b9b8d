/** Where Electron begins: a command of the terminal is answered without a window, anything else opens it. */
import { app } from 'electron';
import { firstWord } from '../../worker/data-folder.ts';
import { programFiles } from '../program-files.ts';
import { openProgram } from './open-program.ts';
import { printPage } from './print-page.ts';

// `electron .` puts the folder of the program before the reader's own words.
const argv = process.argv.slice(process.defaultApp ? 2 : 1);
const files = programFiles(app.getAppPath());
const exitCode = await answerInTerminal();
if (exitCode === null) openProgram(argv, files);
else app.exit(exitCode);

/** Null when the words are no command. The terminal's modules are loaded only when there is a word that may be one. */
async function answerInTerminal(): Promise<number | null> {
  const word = firstWord(argv);
  if (word === undefined) return null;
  const { isCliCommand, runCli } = await import('../../cli.ts');
  if (!isCliCommand(word)) return null;
  return runCli(argv, { resourcesDir: files.resourcesDir, version: files.version, print: printPage });
}
