import { takeDataLock } from '../../../../main/archive/database/data-lock.ts';

/** A process of its own that takes the lock of the folder it is given and keeps it until it is ended. */
const [folder = ''] = process.argv.slice(2);
takeDataLock(folder);
process.stdout.write('held\n');
setInterval(() => undefined, 1000);
