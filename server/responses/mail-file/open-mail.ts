import { readApart } from '#server/workers/read-apart.ts';
import type { MailReading, MailRefusal } from '#shared/responses/reply-file.state.ts';
import { MAIL_LIMITS } from './mail-limits.ts';

type Opened = { reading: MailReading } | { refused: MailRefusal };

const REFUSALS = {
  too_slow: 'mail_too_slow',
  out_of_memory: 'mail_too_large',
  damaged: 'mail_damaged',
} as const;

let readings = 0;

/** Reads a mail somebody sent or uploaded, in a worker that can be ended at any moment. */
export async function openMail(bytes: Uint8Array): Promise<Opened> {
  if (bytes.length > MAIL_LIMITS.bytes) return { refused: 'mail_too_large' };
  if (readings >= MAIL_LIMITS.readingsAtOnce) return { refused: 'mail_busy' };
  readings += 1;
  try {
    const worker = new URL('./mail-worker.ts', import.meta.url);
    const read = await readApart<Opened>(worker, bytes, MAIL_LIMITS);
    return 'answer' in read ? read.answer : { refused: REFUSALS[read.failed] };
  } finally {
    readings -= 1;
  }
}
