import type { Kysely } from 'kysely';
import { PgBoss } from 'pg-boss';
import { sendNext } from '#db/notifications/mail.writes.ts';
import { eraseExpired } from '#db/retention/expired.writes.ts';
import type { Database } from '#db/schema.ts';
import type { Env } from '#server/env.ts';
import type { Notifications } from '#server/live/notifications.ts';
import { logError } from '#server/log.ts';
import { smtpSender } from '#server/mail/transport.ts';
import { watchDivergence } from '#server/practices/divergence.job.ts';
import { keepQuietDrafts } from '#server/revisions/quiet-drafts.job.ts';
import { remindOffices } from '#server/sign-off/reminders.job.ts';
import { settleSilences } from '#server/sign-off/silence.job.ts';
import { runSoundings } from '#server/soundings/soundings.job.ts';

export type JobsOptions = {
  db: Kysely<Database>;
  /** As the owner: the queue makes a schema of its own. */
  url: string;
  notifications: Notifications;
  env: Pick<Env, 'smtpUrl' | 'mailFrom' | 'intake'>;
  publicUrl: string;
};

const SEND_MAIL = 'send-mail';
const ERASE_EXPIRED = 'erase-expired';
const KEEP_QUIET_DRAFTS = 'keep-quiet-drafts';
const REMIND_OFFICES = 'remind-offices';
const SETTLE_SILENCES = 'settle-silences';
const RUN_SOUNDINGS = 'run-soundings';
const WATCH_DIVERGENCE = 'watch-divergence';
const EVERY_MINUTE = '* * * * *';
const EVERY_FIVE_MINUTES = '*/5 * * * *';
const EVERY_HOUR = '7 * * * *';
const EVERY_NIGHT = '17 3 * * *';

/** Starts the work that no request waits for. Many processes may run it: each job goes to one. */
export function startJobs(options: JobsOptions) {
  const boss = new PgBoss({ connectionString: options.url, max: 3 });
  boss.on('error', (error) => logError('jobs', error));
  const stopListening: (() => void)[] = [];
  const started = start(boss, options, stopListening).catch((error) => logError('jobs', error));
  return {
    started,
    close: async () => {
      for (const stop of stopListening) stop();
      await started;
      await boss.stop({ graceful: true, timeout: 5_000 });
    },
  };
}

async function start(boss: PgBoss, options: JobsOptions, stopListening: (() => void)[]) {
  const { db, notifications, env, publicUrl } = options;
  await boss.start();
  await boss.createQueue(ERASE_EXPIRED);
  await boss.work(ERASE_EXPIRED, () => eraseExpired(db, new Date()));
  await boss.schedule(ERASE_EXPIRED, EVERY_NIGHT);
  await boss.createQueue(KEEP_QUIET_DRAFTS, { policy: 'short' });
  await boss.work(KEEP_QUIET_DRAFTS, () => keepQuietDrafts(db, new Date()));
  await boss.schedule(KEEP_QUIET_DRAFTS, EVERY_FIVE_MINUTES);
  await boss.createQueue(REMIND_OFFICES, { policy: 'short' });
  await boss.work(REMIND_OFFICES, () => remindOffices({ db, now: () => new Date(), publicUrl }));
  await boss.schedule(REMIND_OFFICES, EVERY_MINUTE);
  await boss.createQueue(SETTLE_SILENCES, { policy: 'short' });
  await boss.work(SETTLE_SILENCES, () => settleSilences(db, { publicUrl, at: new Date() }));
  await boss.schedule(SETTLE_SILENCES, EVERY_MINUTE);
  await boss.createQueue(RUN_SOUNDINGS, { policy: 'short' });
  await boss.work(RUN_SOUNDINGS, () =>
    runSoundings(db, { publicUrl, intakeDomain: env.intake?.domain, at: new Date() }),
  );
  await boss.schedule(RUN_SOUNDINGS, EVERY_MINUTE);
  await boss.createQueue(WATCH_DIVERGENCE, { policy: 'short' });
  await boss.work(WATCH_DIVERGENCE, () => watchDivergence(db, { publicUrl, at: new Date() }));
  await boss.schedule(WATCH_DIVERGENCE, EVERY_HOUR);
  if (!env.smtpUrl) return;

  const send = smtpSender(env.smtpUrl, { ...env, publicUrl });
  // One waiting job is enough, however many messages came meanwhile: it empties the outbox.
  await boss.createQueue(SEND_MAIL, { policy: 'short' });
  await boss.work(SEND_MAIL, { pollingIntervalSeconds: 1 }, async () => {
    while (await sendNext(db, new Date(), send));
  });
  await boss.schedule(SEND_MAIL, EVERY_MINUTE);
  const wake = () => void boss.send(SEND_MAIL).catch((error) => logError('jobs', error));
  stopListening.push(notifications.on('mail', wake));
  wake();
}
