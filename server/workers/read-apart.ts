import { Worker } from 'node:worker_threads';

type Limits = { milliseconds: number; memoryMb: number };
type Failure = 'too_slow' | 'out_of_memory' | 'damaged';

/**
 * Has a worker read bytes that somebody sent, and answers with the one message it posts. Whatever is
 * in them, the answer comes within the time allowed and the server goes on: the reading has a thread
 * and memory of its own, and is ended with both.
 */
export function readApart<Answer>(
  worker: URL,
  bytes: Uint8Array,
  { milliseconds, memoryMb }: Limits,
): Promise<{ answer: Answer } | { failed: Failure }> {
  const reader = new Worker(worker, {
    workerData: new Uint8Array(bytes),
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  const timer = { id: undefined as NodeJS.Timeout | undefined };
  const read = new Promise<{ answer: Answer } | { failed: Failure }>((resolve) => {
    reader.once('online', () => {
      timer.id = setTimeout(() => resolve({ failed: 'too_slow' }), milliseconds);
    });
    reader.once('message', (answer: Answer) => resolve({ answer }));
    reader.once('error', (error) => resolve({ failed: failureOf(error) }));
    reader.once('exit', () => resolve({ failed: 'damaged' }));
  });
  return read.finally(() => {
    clearTimeout(timer.id);
    void reader.terminate();
  });
}

function failureOf(error: unknown): Failure {
  const { code } = error as { code?: string };
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out_of_memory' : 'damaged';
}
