import { createServer } from 'node:http';
import path from 'node:path';
import type { Kysely } from 'kysely';
import { checkHealth } from '#db/health.reads.ts';
import { tellAccessChanged } from '#db/people/session.writes.ts';
import type { Database } from '#db/schema.ts';
import { createAuth } from '#server/auth/auth.ts';
import { callerReader } from '#server/auth/caller.ts';
import { limitSignIn } from '#server/auth/sign-in-limits.ts';
import { attachCollaboration } from '#server/collaboration/server.ts';
import { type Env, readEnv } from '#server/env.ts';
import { answerRequests } from '#server/http/answer.ts';
import { createApp } from '#server/http/app.ts';
import { FILES } from '#server/http/files.ts';
import { listen, StartError } from '#server/http/listen.ts';
import { ownAddresses } from '#server/http/origins.ts';
import { builtPages, developmentPages } from '#server/http/page-build.ts';
import { startJobs } from '#server/jobs/jobs.ts';
import { checkpointsOf } from '#server/ledger/checkpoints.ts';
import { proofDownloads } from '#server/ledger/proof-downloads.ts';
import { logError } from '#server/log.ts';
import { signInCodeSender } from '#server/mail/sign-in-code.email.ts';
import { startSmtpIntake } from '#server/mail-in/smtp-intake.ts';
import { demonstrationSignIn } from '#server/people/demonstration-sign-in.ts';
import { modeReader } from '#server/people/installation.ts';
import { keptSecret } from '#server/secrets.ts';
import { openStore } from '#server/store.ts';

const GRACE_MS = 1_000;
const STOP_LIMIT_MS = 20_000;
const SERVICES = ['web', 'collaboration', 'worker'] as const;
type Service = (typeof SERVICES)[number];

/** Everything this program is made of, put together in one place. */
async function start(env: Env, services: ReadonlySet<Service>) {
  const server = createServer();
  const { publicUrl, origins } = ownAddresses(env, await listen(server, env));
  const store = await openStore(env, (error) => logError('database', error));
  const { db, notifications } = store;
  const now = () => new Date();
  const allowed = env.demonstrationAllowed;
  const installation = {
    readMode: modeReader(db),
    demonstrationAllowed: allowed,
    mailReady: env.smtpUrl !== undefined,
    publicUrl,
    intakeDomain: env.intake?.domain,
    checkpoints: checkpointsOf(store.keyRing, publicUrl),
  };

  const auth = createAuth({
    db,
    secret: env.authSecret ?? keptSecret(env.dataDirectory, 'auth'),
    publicUrl,
    origins,
    trustedProxy: env.trustedProxy,
    sendCode: signInCodeSender(db),
    onSessionEnd: (personId) => tellAccessChanged(db, personId),
  });
  const readCaller = callerReader(auth, db, now);
  const vite = env.production ? null : await developmentPages(server);
  const app = createApp({
    context: { db, now, notifications, installation },
    readCaller,
    authHandler: limitSignIn(db, (request) => auth.handler(request), env),
    checkHealth: () => checkHealth(db),
    parts: services.has('web')
      ? [
          demonstrationSignIn({ db, auth, readMode: installation.readMode, allowed }),
          proofDownloads(env.buildDirectory),
          ...FILES,
        ]
      : null,
    build: vite?.build ?? (await builtPages(env.buildDirectory)),
    buildDirectory: vite ? null : path.relative(process.cwd(), env.buildDirectory),
    origins,
    production: env.production,
  });
  const collaboration = services.has('collaboration')
    ? attachCollaboration(server, { db, readCaller, notifications, origins })
    : null;
  const jobs = services.has('worker') ? startJobs({ ...store, env, publicUrl }) : null;
  const intake = services.has('worker') ? await takeMailIn(env, db, publicUrl) : null;

  answerRequests(server, app, vite?.middleware);
  process.stdout.write(`Concord is ready at ${publicUrl}\n`);

  return async () => {
    server.close();
    server.closeIdleConnections();
    await collaboration?.close();
    // What is being answered gets a moment to end; event streams never would.
    await new Promise((resolve) => setTimeout(resolve, GRACE_MS));
    server.closeAllConnections();
    await vite?.close();
    await intake?.close();
    await jobs?.close();
    await store.close();
  };
}

function takeMailIn({ intake, host }: Env, db: Kysely<Database>, publicUrl: string) {
  if (!intake) return null;
  const { domain, port } = intake;
  return startSmtpIntake({ db, domain, publicUrl, now: () => new Date() }, { host, port });
}

function askedServices(args: readonly string[]): ReadonlySet<Service> {
  const asked = args.find((arg) => arg.startsWith('--services='))?.slice('--services='.length);
  const names = asked?.split(',') ?? SERVICES;
  const known = SERVICES.filter((service) => names.includes(service));
  if (known.length === names.length) return new Set(known);
  throw new StartError(`--services takes any of ${SERVICES.join(', ')}, separated by commas.`);
}

function fail(error: unknown): never {
  const expected = error instanceof StartError || (error as Error).name === 'SettingsError';
  if (expected) process.stderr.write(`${(error as Error).message}\n`);
  else logError('start', error);
  process.exit(1);
}

const starting = Promise.resolve()
  .then(() => start(readEnv(), askedServices(process.argv.slice(2))))
  .catch(fail);

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
  const close = await starting;
  await close();
  process.exit(0);
}
for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) {
  process.on(signal, () => void stop().catch(fail));
}
