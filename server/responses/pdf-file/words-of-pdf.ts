import { readApart } from '#server/workers/read-apart.ts';
import { PDF_LIMITS } from './pdf-limits.ts';

let readings = 0;

/**
 * The first words of a PDF somebody uploaded, read in a worker that can be ended at any moment.
 * Empty where there are none to be had: a scan, a locked or damaged file, one that takes too long, or
 * others being read. The file is kept all the same, so nothing of this refuses it.
 */
export async function wordsOfPdf(bytes: Uint8Array): Promise<string> {
  if (readings >= PDF_LIMITS.readingsAtOnce) return '';
  readings += 1;
  try {
    const worker = new URL('./pdf-worker.ts', import.meta.url);
    const read = await readApart<string>(worker, bytes, PDF_LIMITS);
    return 'answer' in read ? read.answer : '';
  } finally {
    readings -= 1;
  }
}
