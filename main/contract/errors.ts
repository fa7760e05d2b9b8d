/** Every way in which a call can fail. The window turns the code into a sentence in the reader's language. */
export const ERROR_CODES = [
  'bad-arguments',
  'unknown-call',
  'not-found',
  'quote-not-found',
  'bad-range',
  'not-utf8',
  'empty-file',
  'too-large',
  'unreadable',
  'newer-version',
  'corrupt',
  'locked',
  'read-only',
  'disk-full',
  'name-needed',
  'nothing-to-undo',
  'no-suggestion',
  'no-conflict',
  'own-review',
  'not-a-verdict',
  'tag-exists',
  'bad-signature',
  'key-changed',
  'unsupported-format',
  'not-a-ledger',
  'no-printer',
  'no-dialog',
  'cancelled',
  'not-trusted',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export type ErrorDetails = Record<string, string | number | boolean | null>;
export type ErrorRecord = { code: ErrorCode; message: string; details: ErrorDetails };

/** The one class of expected failures. `message` is a Chinese sentence: what happened, what is safe, what to do. */
export class ArchiveError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ArchiveError';
    this.code = code;
    this.details = details;
  }
}

/** Any thrown thing as data that can cross a thread or a process. What was not expected becomes `internal`. */
export function toErrorRecord(error: unknown): ErrorRecord {
  if (error instanceof ArchiveError) return { code: error.code, message: error.message, details: error.details };
  const reason = error instanceof Error ? error.message : String(error);
  return { code: 'internal', message: `程序内部出错：${reason}。已保存的内容不受影响。`, details: { reason } };
}
