import { isAbsolute, join, resolve } from 'node:path';

export type DataFolderSources = {
  /** Arguments after the program's own. */
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  /** The platform's folder for application data. */
  appDataDir: string;
  cwd: string;
};

/**
 * The data folder: `--data DIR`, else `XUNYUE_DATA`, else beside the program where that is a portable installation,
 * else in the platform's application data. Always absolute.
 */
export function dataFolder({ argv, env, appDataDir, cwd }: DataFolderSources): string {
  const named = dataArgument(argv) || env.XUNYUE_DATA;
  if (named) return isAbsolute(named) ? named : resolve(cwd, named);
  // electron-builder's portable launcher unpacks to a temporary folder and says where it was started from.
  const portableDir = env.PORTABLE_EXECUTABLE_DIR;
  if (portableDir) return join(portableDir, 'Xunyue-data');
  return join(appDataDir, 'Xunyue');
}

/** The folder after `--data` or in `--data=DIR`, empty when none is named there; null when neither is there. */
export function dataArgument(argv: readonly string[]): string | null {
  for (const [index, word] of argv.entries()) {
    if (word === '--data') return argv[index + 1] ?? '';
    if (word.startsWith('--data=')) return word.slice('--data='.length);
  }
  return null;
}

/** The first word that is neither an option nor the value of `--data`: a command of the terminal, perhaps. */
export function firstWord(argv: readonly string[]): string | undefined {
  return argv.find((word, index) => !word.startsWith('-') && argv[index - 1] !== '--data');
}

/** Where a platform keeps application data, for a host that has nobody to ask. */
export function platformAppData(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (platform === 'win32') return env.APPDATA ?? join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return env.XDG_CONFIG_HOME ?? join(home, '.config');
}
