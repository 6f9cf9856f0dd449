import { parentPort, workerData } from 'node:worker_threads';
import { readWord } from './read-word.ts';
import { WordFileError } from './word-file-error.ts';

/** Reads one file apart from the server, which can end this at any moment and lose nothing. */
try {
  parentPort?.postMessage({ reading: readWord(workerData) });
} catch (error) {
  const refused = error instanceof WordFileError ? error.code : 'word_damaged';
  parentPort?.postMessage({ refused });
}
