import { _electron, type Page } from 'playwright';
import { findElectron } from '../../build/find-electron.ts';
import type { HostOption } from '../../build/playwright.config.ts';
import { openChromiumWindow } from '../../main/hosts/chromium/open-window.ts';
import { builtProgram, root } from './program.ts';

type Host = HostOption['host'];

export type Launched = { page: Page; close: () => Promise<void> };

export const WINDOW_SIZE = { width: 1280, height: 800 };

/** Opens the built window on a data folder, with the engine behind it, in the host that is asked for. */
export async function launch(host: Host, dataDir: string): Promise<Launched> {
  return host === 'electron' ? launchElectron(dataDir) : launchChromium(dataDir);
}

function launchChromium(dataDir: string): Promise<Launched> {
  return openChromiumWindow({ dataDir, files: builtProgram, headless: true, size: WINDOW_SIZE });
}

async function launchElectron(dataDir: string): Promise<Launched> {
  const executablePath = findElectron();
  if (executablePath === null) throw new Error('no Electron here: run the chromium project');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const electron = await _electron.launch({ executablePath, args: [root, ...asRoot, '--data', dataDir] });
  const page = await electron.firstWindow();
  await page.setViewportSize(WINDOW_SIZE);
  return { page, close: () => electron.close() };
}
