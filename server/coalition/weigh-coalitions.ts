import { Worker } from 'node:worker_threads';
import type { StanceMatrix } from '#shared/coalition/cell.state.ts';
import type { FrontierPoint } from '#shared/coalition/frontier.rules.ts';
import type { Question } from '#shared/coalition/next-question.rules.ts';

export type Weighed = {
  pessimistic: FrontierPoint[];
  optimistic: FrontierPoint[];
  questions: Question[];
};
export type Weighing = { weighed: Weighed } | { refused: 'explorer_too_slow' | 'explorer_busy' };

/** The largest matrix takes about a second of a quiet machine, its questions up to three. */
const LIMIT_MS = 20_000;
const AT_ONCE = 2;
/** So that choosing another point of the same matrix weighs nothing anew. */
const KEPT = 20;

const kept = new Map<string, Weighed>();
const running = new Map<string, Worker>();

/**
 * Weighs all coalitions of a matrix in a thread of its own. One person has one weighing at a time: a
 * newer one ends the older, whose page they have left. Whatever is asked, the server goes on.
 */
export async function weighCoalitions(
  matrix: StanceMatrix,
  personId: string,
  limitMs = LIMIT_MS,
): Promise<Weighing> {
  const key = JSON.stringify(matrix);
  const known = kept.get(key);
  if (known) return { weighed: known };
  endEarlier(personId);
  if (running.size >= AT_ONCE) return { refused: 'explorer_busy' };
  const weighing = await weighApart(matrix, personId, limitMs);
  if ('weighed' in weighing) keep(key, weighing.weighed);
  return weighing;
}

function endEarlier(personId: string) {
  void running.get(personId)?.terminate();
  running.delete(personId);
}

function weighApart(matrix: StanceMatrix, personId: string, limitMs: number): Promise<Weighing> {
  const worker = new Worker(new URL('./frontier-worker.ts', import.meta.url), {
    workerData: matrix,
  });
  running.set(personId, worker);
  const weighing = new Promise<Weighing>((resolve, reject) => {
    const limit = setTimeout(() => resolve({ refused: 'explorer_too_slow' }), limitMs);
    worker.once('message', (weighed: Weighed) => resolve({ weighed }));
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(limit);
      resolve({ refused: 'explorer_busy' });
    });
  });
  return weighing.finally(() => {
    if (running.get(personId) === worker) running.delete(personId);
    void worker.terminate();
  });
}

function keep(key: string, weighed: Weighed) {
  kept.set(key, weighed);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}
