import { ArchiveError, type ErrorDetails } from '../../contract/errors.ts';

/** The refusal of a package that is cut off, altered or made up. */
export function damagedPackage(details: ErrorDetails = {}): ArchiveError {
  return new ArchiveError(
    'corrupt',
    '标注包不完整或已被改动，没有合并，已有的标注没有改动。请重新拷贝后再试。',
    details,
  );
}
