import { ask, send } from '../helpers/ask.ts';
import { openBulletin, textOf, XUHUI } from '../helpers/reader.ts';
import { expect, test } from '../helpers/test.ts';

/** What a hostile script inside the window would try. The refusals are what is wanted, so they are no faults. */
test.describe('the window is locked', () => {
  test.use({ expectRefusals: true });

  for (const address of [
    'https://example.com/',
    'http://127.0.0.1:9/',
    'file:///etc/passwd',
    'data:text/html,gone',
    'about:blank',
  ]) {
    test(`navigation to ${address} is refused and the text stays`, async ({ app }) => {
      const { page } = app;
      await openBulletin(page, XUHUI);
      const before = page.url();
      await page.evaluate((to) => {
        window.location.href = to;
      }, address);
      await page.waitForTimeout(400);
      await expect(textOf(page)).toBeVisible();
      expect(page.url()).toBe(before);
    });
  }

  test('the policy blocks inline script, eval, frames and foreign files', async ({ app }) => {
    const done = await app.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.wasRun = true';
      document.body.append(script);
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.wasRun = true');
      document.body.append(button);
      button.click();
      const link = document.createElement('a');
      link.href = 'javascript:window.wasRun = true';
      document.body.append(link);
      link.click();
      const frame = document.createElement('iframe');
      frame.srcdoc = '<script>parent.wasRun = true</script>';
      document.body.append(frame);
      const image = new Image();
      const loaded = new Promise((resolve) => {
        image.onload = () => resolve('loaded');
        image.onerror = () => resolve('refused');
      });
      image.src = 'https://example.com/pixel.png';
      const tried = {
        image: await loaded,
        fetch: await fetch('https://example.com/').then(
          () => 'answered',
          () => 'refused',
        ),
        address: await fetch('http://1.1.1.1/').then(
          () => 'answered',
          () => 'refused',
        ),
        evaluated: (() => {
          try {
            return new Function('return "run"')();
          } catch {
            return 'refused';
          }
        })(),
      };
      await new Promise((resolve) => setTimeout(resolve, 200));
      for (const element of [script, button, link, frame]) element.remove();
      return { ...tried, wasRun: Reflect.get(window, 'wasRun') ?? false };
    });
    expect(done).toEqual({
      image: 'refused',
      fetch: 'refused',
      address: 'refused',
      evaluated: 'refused',
      wasRun: false,
    });
  });

  test('no file outside the window is served', async ({ app }) => {
    const answers = await app.page.evaluate(async () => {
      const paths = [
        '/../../package.json',
        '/..%2f..%2fpackage.json',
        '/%2e%2e/%2e%2e/package.json',
        '/..%5c..%5cpackage.json',
      ];
      return Promise.all(paths.map(async (path) => (await fetch(path)).status));
    });
    expect(answers).toEqual([404, 404, 404, 404]);
  });

  test('no second window, no permission, no socket, no Node', async ({ app }) => {
    const { page } = app;
    const found = await page.evaluate(async () => {
      window.open('https://example.com/');
      const states: string[] = [];
      for (const name of ['geolocation', 'notifications', 'camera', 'microphone'] as const) {
        states.push((await navigator.permissions.query({ name })).state);
      }
      const socket = await new Promise((resolve) => {
        try {
          const tried = new WebSocket('wss://example.com/');
          tried.onopen = () => resolve('open');
          tried.onerror = () => resolve('refused');
          tried.onclose = () => resolve('refused');
        } catch {
          resolve('refused');
        }
      });
      return { states, socket, node: ['require', 'process', 'module'].filter((name) => name in window) };
    });
    expect(found).toEqual({ states: ['denied', 'denied', 'denied', 'denied'], socket: 'refused', node: [] });
    await expect.poll(() => page.context().pages().length).toBe(1);
  });

  test('the bridge is one frozen object and answers nonsense with an error as data', async ({ app }) => {
    const { page } = app;
    const shape = await page.evaluate(() => {
      const archive = Reflect.get(window, 'archive');
      Reflect.set(window, 'archive', null);
      return {
        frozen: Object.isFrozen(archive),
        keys: Object.keys(archive).sort(),
        same: Reflect.get(window, 'archive') === archive,
      };
    });
    expect(shape).toEqual({ frozen: true, keys: ['ask', 'onEvent'], same: true });
    for (const nonsense of [
      '',
      '{',
      '[]',
      '{"call":"toString","args":{}}',
      '{"call":"library.read","args":{"id":"x","more":1}}',
    ]) {
      expect(JSON.parse(await send(page, nonsense))).toMatchObject({ ok: false });
    }
    expect(await ask(page, 'library.list', {})).toHaveLength(5);
  });

  test('a second program reads beside the first and says that it cannot write', async ({ app }) => {
    const page = await app.second();
    await expect(page.getByTestId('status-bar')).toContainText('不能标注');
    await openBulletin(page, XUHUI);
    expect(JSON.parse(await send(page, '{"call":"history.undo","args":{}}'))).toMatchObject({
      ok: false,
      error: { code: 'locked' },
    });
    expect((await ask(app.page, 'archive.status', {})).access).toBe('writable');
  });
});
