import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright';
import { asIcns, asIco } from './icon-files.ts';

/** `node build/icon.ts [CHROMIUM]`: draws resources/icon.svg at every size the platforms ask for. */
const root = fileURLToPath(new URL('..', import.meta.url));
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256];

const images = await drawAll(process.argv[2] ?? '/usr/bin/chromium');
const imageOf = (sizePx: number): Buffer => images.get(sizePx) ?? Buffer.alloc(0);
mkdirSync(join(root, 'build/icons'), { recursive: true });
for (const sizePx of SIZES.filter((size) => size <= 512)) {
  writeFileSync(join(root, `build/icons/${sizePx}x${sizePx}.png`), imageOf(sizePx));
}
writeFileSync(join(root, 'resources/icon.png'), imageOf(512));
writeFileSync(join(root, 'build/icon.ico'), asIco(WINDOWS_SIZES.map((sizePx) => ({ sizePx, png: imageOf(sizePx) }))));
writeFileSync(join(root, 'build/icon.icns'), asIcns(images));

async function drawAll(executablePath: string): Promise<Map<number, Buffer>> {
  const browser = await chromium.launch({ executablePath, args: ['--host-resolver-rules=MAP * ~NOTFOUND'] });
  try {
    const drawn = new Map<number, Buffer>();
    for (const sizePx of SIZES) drawn.set(sizePx, await draw(browser, sizePx));
    return drawn;
  } finally {
    await browser.close();
  }
}

async function draw(browser: Browser, sizePx: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: sizePx, height: sizePx } });
  const svg = readFileSync(join(root, 'resources/icon.svg'), 'utf8');
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}
