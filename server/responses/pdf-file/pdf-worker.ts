import { parentPort, workerData } from 'node:worker_threads';
import { readPdf } from './read-pdf.ts';

/** Reads one PDF apart from the server, which can end this at any moment and lose nothing. */
parentPort?.postMessage(await readPdf(workerData).catch(() => ''));
