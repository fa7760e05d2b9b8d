import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** What both hosts answer a request of the window with. */
export type PageResponse = { status: number; headers: Record<string, string>; body: Buffer };

/**
 * Everything is forbidden that is not named, and only the program's own files are named. Styles set from a script
 * through the CSSOM are no inline styles, so React needs no exception.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "worker-src 'none'",
  "manifest-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Features of the platform that an archive reader has no use for. */
const REFUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

const SECURITY_HEADERS: Record<string, string> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'permissions-policy': REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

const MIME_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * The file below `root` that a path of the window names, or null when it names none it may have. Each segment is
 * decoded first and then judged alone, so that no spelling of `..`, of a separator or of a drive leads out.
 * A path without an extension is an address of the window itself and gives its page.
 */
export function pageFile(root: string, pathname: string): string | null {
  const segments: string[] = [];
  for (const encoded of pathname.split('/')) {
    const segment = decodeSegment(encoded);
    if (segment === null) return null;
    if (segment !== '') segments.push(segment);
  }
  const last = segments.at(-1);
  if (last === undefined || extname(last) === '') return join(root, 'index.html');
  return extname(last) in MIME_TYPES ? join(root, ...segments) : null;
}

function decodeSegment(encoded: string): string | null {
  let segment: string;
  try {
    segment = decodeURIComponent(encoded);
  } catch {
    return null;
  }
  const isForbidden = segment === '.' || segment === '..' || /[/\\:\0]/.test(segment);
  return isForbidden ? null : segment;
}

/** Answers a path from the built window. Every answer, a refusal too, carries the security headers. */
export async function answerPage(root: string, pathname: string): Promise<PageResponse> {
  const file = pageFile(root, pathname);
  if (file === null) return refusal();
  try {
    const body = await readFile(file);
    const type = MIME_TYPES[extname(file)] ?? 'application/octet-stream';
    return { status: 200, headers: { ...SECURITY_HEADERS, 'content-type': type }, body };
  } catch (error) {
    if (isMissing(error)) return refusal();
    throw error;
  }
}

function refusal(): PageResponse {
  return {
    status: 404,
    headers: { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' },
    body: Buffer.from('not found'),
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(error.code));
}
