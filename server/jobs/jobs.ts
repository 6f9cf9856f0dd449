import type { Kysely } from 'kysely';
import { PgBoss, type WorkOptions } from 'pg-boss';
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

const EVERY_MINUTE = '* * * * *';
const EVERY_FIVE_MINUTES = '*/5 * * * *';
const EVERY_HOUR = '7 * * * *';
const EVERY_NIGHT = '17 3 * * *';
const SEND_MAIL = 'send-mail';

type Job = { name: string; when: string; work: () => Promise<void> };

/** What is done again and again. Each may be done late or twice: it asks the database what is due. */
function repeatedJobs({ db, env, publicUrl }: JobsOptions): Job[] {
  const now = () => new Date();
  const intakeDomain = env.intake?.domain;
  return [
    { name: 'erase-expired', when: EVERY_NIGHT, work: () => eraseExpired(db, now()) },
    { name: 'keep-quiet-drafts', when: EVERY_FIVE_MINUTES, work: () => keepQuietDrafts(db, now()) },
    {
      name: 'remind-offices',
      when: EVERY_MINUTE,
      work: () => remindOffices({ db, now, publicUrl }),
    },
    {
      name: 'settle-silences',
      when: EVERY_MINUTE,
      work: () => settleSilences(db, { publicUrl, at: now() }),
    },
    {
      name: 'run-soundings',
      when: EVERY_MINUTE,
      work: () => runSoundings(db, { publicUrl, intakeDomain, at: now() }),
    },
    {
      name: 'watch-divergence',
      when: EVERY_HOUR,
      work: () => watchDivergence(db, { publicUrl, at: now() }),
    },
  ];
}

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
  await boss.start();
  const jobs = repeatedJobs(options);
  await forgetOthers(boss, [SEND_MAIL, ...jobs.map(({ name }) => name)]);
  for (const job of jobs) await repeat(boss, job);
  const { db, notifications, env, publicUrl } = options;
  if (!env.smtpUrl) return;

  const send = smtpSender(env.smtpUrl, { ...env, publicUrl });
  const sendMail = {
    name: SEND_MAIL,
    when: EVERY_MINUTE,
    work: async () => {
      while (await sendNext(db, new Date(), send));
    },
  };
  await repeat(boss, sendMail, { pollingIntervalSeconds: 1 });
  const wake = () => void boss.send(sendMail.name).catch((error) => logError('jobs', error));
  stopListening.push(notifications.on('mail', wake));
  wake();
}

/** What an earlier version repeated under another name falls due no more: nobody works on it. */
async function forgetOthers(boss: PgBoss, names: readonly string[]) {
  const scheduled = await boss.getSchedules();
  for (const { name } of scheduled) {
    if (!names.includes(name)) await boss.unschedule(name);
  }
}

/** One waiting job is enough, however often it fell due meanwhile: each does all that there is. */
async function repeat(boss: PgBoss, { name, when, work }: Job, options: WorkOptions = {}) {
  await boss.createQueue(name, { policy: 'short' });
  await boss.work(name, options, work);
  await boss.schedule(name, when);
}
