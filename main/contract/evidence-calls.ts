import { z } from 'zod';
import { reads } from './define.ts';
import type { FileEvidence } from './evidence.ts';

/** What evidence needs of the world outside the archive. */
export const EVIDENCE_CALLS = {
  'evidence.readFile': reads<Pick<FileEvidence, 'name' | 'bytes' | 'sha256'>>(
    'Name, size and checksum of a file that is to be evidence; the file itself is not kept.',
  ).takes(z.strictObject({ path: z.string().trim().min(1).max(4096) })),
} as const;
