/** The program's own scheme and host: `app://xunyue/`. */
export const WINDOW_SCHEME = 'app';
const WINDOW_HOST = 'xunyue';
export const WINDOW_URL = `${WINDOW_SCHEME}://${WINDOW_HOST}/`;

/** Whether an address belongs to the window. Parsed and compared whole: a scheme of our own has no `origin`. */
export function isWindowUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${WINDOW_SCHEME}:` && host === WINDOW_HOST && username === '' && password === '';
}
