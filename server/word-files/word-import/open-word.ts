import { readApart } from '#server/workers/read-apart.ts';
import type { WordReading, WordRefusal } from '#shared/word-files/word-file.state.ts';
import { WORD_LIMITS } from './word-limits.ts';

export type Opened = { reading: WordReading } | { refused: WordRefusal };

const REFUSALS = {
  too_slow: 'word_too_slow',
  out_of_memory: 'word_too_large',
  damaged: 'word_damaged',
} as const;

let readings = 0;

/** Reads a Word file somebody sent, in a worker that can be ended at any moment. */
export async function openWord(bytes: Uint8Array): Promise<Opened> {
  if (bytes.length > WORD_LIMITS.zippedBytes) return { refused: 'word_too_large' };
  if (readings >= WORD_LIMITS.readingsAtOnce) return { refused: 'word_busy' };
  readings += 1;
  try {
    const worker = new URL('./word-worker.ts', import.meta.url);
    const read = await readApart<Opened>(worker, bytes, WORD_LIMITS);
    return 'answer' in read ? read.answer : { refused: REFUSALS[read.failed] };
  } finally {
    readings -= 1;
  }
}
