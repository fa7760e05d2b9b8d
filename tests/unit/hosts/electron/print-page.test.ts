import { beforeEach, describe, expect, it, vi } from 'vitest';

const { BrowserWindow, fromPartition, session, made } = vi.hoisted(() => {
  type Paint = (event: unknown, changed: unknown, image: { toPNG: () => Buffer }) => void;
  const made: { options: unknown; loadURL: ReturnType<typeof vi.fn>; destroy: ReturnType<typeof vi.fn> }[] = [];
  const printToPDF = vi.fn();
  class BrowserWindow {
    static printToPDF = printToPDF;
    onPaint: Paint = () => undefined;
    webContents = {
      printToPDF,
      once: (_event: 'paint', paint: Paint) => {
        this.onPaint = paint;
      },
      invalidate: () => this.onPaint({}, {}, { toPNG: () => Buffer.from('PNG') }),
    };
    loadURL = vi.fn(async () => undefined);
    destroy = vi.fn();
    constructor(options: unknown) {
      made.push({ options, loadURL: this.loadURL, destroy: this.destroy });
    }
  }
  const session = {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
    on: vi.fn(),
    protocol: { handle: vi.fn(), unhandle: vi.fn() },
  };
  return { BrowserWindow, fromPartition: vi.fn(() => session), session, made };
});
vi.mock('electron', () => ({
  app: { whenReady: async () => undefined },
  BrowserWindow,
  session: { fromPartition },
}));

import { printPage } from '../../../../main/hosts/electron/print-page.ts';

beforeEach(() => {
  vi.clearAllMocks();
  made.length = 0;
  BrowserWindow.printToPDF.mockResolvedValue(Buffer.from('%PDF'));
});

describe('a page that is printed', () => {
  it('stands in a window that is never shown, runs nothing, and is gone afterwards', async () => {
    expect(Buffer.from(await printPage('<p>甲')).toString()).toBe('%PDF');
    expect(made[0]?.options).toMatchObject({
      show: false,
      webPreferences: { session, javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false },
    });
    expect(made[0]?.destroy).toHaveBeenCalledOnce();
    expect(fromPartition).toHaveBeenCalledWith(expect.not.stringMatching(/^persist:/), { cache: false });
    expect(session.protocol.unhandle).toHaveBeenCalledWith('app');
  });

  it('is the only thing its session answers with', async () => {
    await printPage('<p>甲');
    const answer: Response = session.protocol.handle.mock.lastCall?.[1]();
    expect(await answer.text()).toBe('<p>甲');
    const isCancelled = (url: string) => {
      const decide = vi.fn();
      session.webRequest.onBeforeRequest.mock.lastCall?.[0]({ url }, decide);
      return decide.mock.lastCall?.[0].cancel;
    };
    const address = String(made[0]?.loadURL.mock.lastCall?.[0]);
    expect(isCancelled(address)).toBe(false);
    for (const url of ['https://example.com/', 'file:///etc/passwd', 'app://xunyue/', `${address}x`])
      expect(isCancelled(url)).toBe(true);
  });

  it('keeps the size that it says itself, and gets bookmarks', async () => {
    await printPage('<p>甲');
    expect(BrowserWindow.printToPDF).toHaveBeenCalledWith({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  });

  it('becomes a picture of the size that was asked for, whatever the screen is', async () => {
    const picture = await printPage('<svg/>', { widthPx: 640, heightPx: 300, dotsPerPx: 2 });
    expect(Buffer.from(picture).toString()).toBe('PNG');
    expect(BrowserWindow.printToPDF).not.toHaveBeenCalled();
    expect(made[0]?.options).toMatchObject({
      ...{ show: false, width: 640, height: 300, useContentSize: true },
      webPreferences: { javascript: false, sandbox: true, offscreen: { deviceScaleFactor: 2 } },
    });
    expect(made[0]?.destroy).toHaveBeenCalledOnce();
  });

  it('waits for the one before it, also when that failed', async () => {
    let finish: (pdf: Buffer) => void = () => undefined;
    BrowserWindow.printToPDF
      .mockRejectedValueOnce(new Error('no printer'))
      .mockImplementationOnce(() => new Promise((resolve) => (finish = resolve)));
    const first = printPage('1');
    await expect(first).rejects.toMatchObject({ code: 'no-printer' });
    const second = printPage('2');
    const third = printPage('3');
    await vi.waitFor(() => expect(made).toHaveLength(2));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(made).toHaveLength(2);
    finish(Buffer.from('two'));
    expect(Buffer.from(await second).toString()).toBe('two');
    expect(Buffer.from(await third).toString()).toBe('%PDF');
    expect(made).toHaveLength(3);
  });
});
