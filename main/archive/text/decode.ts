import { ArchiveError } from '../../contract/errors.ts';

/** Files above this size are no bulletins; reading one whole would starve an old machine of memory. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

export type Decoded = { text: string; encoding: 'UTF-8' };

/**
 * The characters of a UTF-8 file, line ends as `\n`, a byte-order mark left out. Nothing is ever replaced: a file that
 * is not UTF-8 text is refused. Throws `empty-file`, `too-large`, `not-utf8`.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_FILE_BYTES) {
    throw new ArchiveError('too-large', '文件超过 64 MB，未导入。请确认它是文本资料，或拆分后再导入。', {
      bytes: bytes.length,
    });
  }
  const text = decodeStrictly(bytes).replace(/\r\n?/g, '\n');
  if (text.includes('\0')) throw notText(bytes);
  if (text.trim() === '') throw new ArchiveError('empty-file', '文件中没有文字，未导入。');
  return { text, encoding: 'UTF-8' };
}

function decodeStrictly(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw notText(bytes, cause);
  }
}

function notText(bytes: Uint8Array, cause?: unknown): ArchiveError {
  return new ArchiveError(
    'not-utf8',
    '文件不是 UTF-8 编码的文本，未导入。请在原程序中另存为“UTF-8 文本”后再导入。',
    { bytes: bytes.length },
    { cause },
  );
}
