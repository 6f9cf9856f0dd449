import { Worker } from 'node:worker_threads';
import type { WordReading, WordRefusal } from '#shared/word-files/word-file.state.ts';
import { WORD_LIMITS } from './word-limits.ts';

export type Opened = { reading: WordReading } | { refused: WordRefusal };

let readings = 0;

/**
 * Reads a Word file somebody sent. Whatever is in it, the answer comes within the time allowed and
 * the server goes on: the reading has a thread and memory of its own, and is ended with both.
 */
export async function openWord(bytes: Uint8Array): Promise<Opened> {
  if (bytes.length > WORD_LIMITS.zippedBytes) return { refused: 'word_too_large' };
  if (readings >= WORD_LIMITS.readingsAtOnce) return { refused: 'word_busy' };
  readings += 1;
  try {
    return await readApart(bytes);
  } finally {
    readings -= 1;
  }
}

function readApart(bytes: Uint8Array): Promise<Opened> {
  const worker = new Worker(new URL('./word-worker.ts', import.meta.url), {
    workerData: new Uint8Array(bytes),
    resourceLimits: { maxOldGenerationSizeMb: WORD_LIMITS.memoryMb },
  });
  const timer = { id: undefined as NodeJS.Timeout | undefined };
  const opened = new Promise<Opened>((resolve) => {
    worker.once('online', () => {
      timer.id = setTimeout(() => resolve({ refused: 'word_too_slow' }), WORD_LIMITS.milliseconds);
    });
    worker.once('message', (answer: Opened) => resolve(answer));
    worker.once('error', (error) => resolve({ refused: codeOf(error) }));
    worker.once('exit', () => resolve({ refused: 'word_damaged' }));
  });
  return opened.finally(() => {
    clearTimeout(timer.id);
    void worker.terminate();
  });
}

function codeOf(error: unknown): WordRefusal {
  const { code } = error as { code?: string };
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'word_too_large' : 'word_damaged';
}
