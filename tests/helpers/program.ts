import { fileURLToPath } from 'node:url';
import { type ProgramFiles, programFiles } from '../../main/hosts/program-files.ts';

/** The repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The built program, as it ships. */
export const builtProgram: ProgramFiles = programFiles(root);
