import { spawn, spawnSync } from 'node:child_process';
import { ArchiveError } from '../../contract/errors.ts';

/** What asks for a file in place of a native dialog, where the desktop has such a program. */
export type DialogTool = {
  open: (folder: boolean) => string[];
  save: (name: string) => string[];
  program: string;
};

const ZENITY: DialogTool = {
  program: 'zenity',
  open: (folder) => ['--file-selection', ...(folder ? ['--directory'] : ['--multiple']), '--separator=\n'],
  save: (name) => ['--file-selection', '--save', `--filename=${name}`],
};

const KDIALOG: DialogTool = {
  program: 'kdialog',
  open: (folder) =>
    folder ? ['--getexistingdirectory', '.'] : ['--getopenfilename', '.', '--multiple', '--separate-output'],
  save: (name) => ['--getsavefilename', name],
};

export type Dialogs = {
  chooseFiles: (args: { folder: boolean }) => Promise<{ paths: string[] }>;
  choosePath: (args: { name: string }) => Promise<{ path: string | null }>;
};

/** Dialogs by zenity or kdialog; `no-dialog` where neither can be shown. */
export function desktopDialogs(tool: DialogTool | null = findDialogTool()): Dialogs {
  return {
    chooseFiles: async ({ folder }) => ({ paths: await ask(tool, (found) => found.open(folder)) }),
    choosePath: async ({ name }) => {
      const [path] = await ask(tool, (found) => found.save(name));
      return { path: path ?? null };
    },
  };
}

function findDialogTool(): DialogTool | null {
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return null;
  const isThere = ({ program }: DialogTool) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
  return [ZENITY, KDIALOG].find(isThere) ?? null;
}

/** The paths that were chosen, one on each line of the program's output; none when it was cancelled (exit 1). */
function ask(tool: DialogTool | null, words: (tool: DialogTool) => string[]): Promise<string[]> {
  if (tool === null) {
    throw new ArchiveError('no-dialog', '这里无法打开文件选择框。请直接输入文件的完整路径。');
  }
  return new Promise((resolve, reject) => {
    const asking = spawn(tool.program, words(tool), { stdio: ['ignore', 'pipe', 'ignore'] });
    let output = '';
    asking.stdout.setEncoding('utf8').on('data', (piece: string) => {
      output += piece;
    });
    asking.once('error', reject);
    asking.once('close', () => resolve(output.split('\n').filter((line) => line !== '')));
  });
}
