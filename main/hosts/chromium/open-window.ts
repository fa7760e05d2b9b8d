import { type BrowserContext, chromium, type Page } from 'playwright';
import { browserPrinter } from '../../browser/browser-printer.ts';
import { findChromium } from '../../browser/find-chromium.ts';
import { QUIET_SWITCHES } from '../../browser/quiet-switches.ts';
import { ArchiveError } from '../../contract/errors.ts';
import { type Engine, startEngine } from '../../worker/client.ts';
import { frontDesk } from '../front-desk.ts';
import type { ProgramFiles } from '../program-files.ts';
import { chromiumHandlers } from './host-handlers.ts';
import { comeBackFromElsewhere, lockDown } from './lockdown.ts';
import { installBridge, type PageBridge, WINDOW_ORIGIN } from './page-bridge.ts';
import { freshProfile, type Profile } from './profile.ts';

export type ChromiumWindowOptions = {
  dataDir: string;
  files: ProgramFiles;
  headless: boolean;
  /** Size of the window's content in CSS pixels. */
  size?: { width: number; height: number };
  /** Address inside the window, such as `/read/<id>`. */
  address?: string;
};

export type ChromiumWindow = {
  page: Page;
  engine: Promise<Engine>;
  /** Resolves once the window is gone, whoever closed it. */
  closed: Promise<void>;
  /** Closes the window, then the engine; removes the profile. */
  close: () => Promise<void>;
};

const DEFAULT_SIZE = { width: 1280, height: 800 };

/** Opens the window on a Chromium that is installed here, with the engine behind it. */
export async function openChromiumWindow(options: ChromiumWindowOptions): Promise<ChromiumWindow> {
  const executablePath = findChromium();
  if (executablePath === null) throw new ArchiveError('not-found', '没有找到 Chromium 浏览器。');

  let bridge: PageBridge | null = null;
  const engine = startEngine({
    dataDir: options.dataDir,
    resourcesDir: options.files.resourcesDir,
    version: options.files.version,
    threadEntry: options.files.threadEntry,
    print: browserPrinter(executablePath) ?? undefined,
    // What happens before the window stands, it reads when it does.
    onEvent: (event) => bridge?.tell(JSON.stringify(event)),
  });
  const profile = freshProfile();
  try {
    const context = await launch(executablePath, profile, options);
    const page = context.pages()[0] ?? (await context.newPage());
    bridge = await installBridge(
      page,
      frontDesk(
        engine,
        chromiumHandlers(async () => page),
      ),
    );
    await lockDown(context, page, options.files.rendererDir);
    await page.goto(`${WINDOW_ORIGIN}/#${options.address ?? '/'}`, { waitUntil: 'commit' });
    comeBackFromElsewhere(page);
    return windowOf(context, page, engine, profile);
  } catch (error) {
    await (await engine).close();
    profile.remove();
    throw error;
  }
}

/** On a blank page first: with the address in `--app=` the page would load before the routes exist. */
function launch(executablePath: string, profile: Profile, options: ChromiumWindowOptions): Promise<BrowserContext> {
  const { width, height } = options.size ?? DEFAULT_SIZE;
  return chromium.launchPersistentContext(profile.dir, {
    executablePath,
    headless: options.headless,
    // Chromium refuses its sandbox to root; for everybody else it stays on.
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: options.headless ? { width, height } : null,
    serviceWorkers: 'block',
    acceptDownloads: false,
    // The reader's own preferences, not those of a test.
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    ignoreDefaultArgs: ['--enable-automation'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--app=about:blank',
      `--window-size=${width},${height}`,
      ...QUIET_SWITCHES.map(([name, value]) => (value === null ? `--${name}` : `--${name}=${value}`)),
    ],
  });
}

function windowOf(context: BrowserContext, page: Page, engine: Promise<Engine>, profile: Profile): ChromiumWindow {
  const isGone = new Promise<void>((resolve) => {
    context.once('close', () => resolve());
    // With the window closed Chromium may live on in the background.
    page.once('close', () => resolve());
  });
  const closed = isGone.then(async () => {
    await context.close();
    await (await engine).close();
    profile.remove();
  });
  return {
    page,
    engine,
    closed,
    close: async () => {
      await context.close();
      await closed;
    },
  };
}
