import { parentPort, workerData } from 'node:worker_threads';
import { readMail } from './read-mail.ts';

/** Reads one mail apart from the server, which can end this at any moment and lose nothing. */
try {
  parentPort?.postMessage({ reading: await readMail(workerData) });
} catch {
  parentPort?.postMessage({ refused: 'mail_damaged' });
}
