import { initTRPC, TRPCError } from '@trpc/server';
import type { Kysely } from 'kysely';
import superjson from 'superjson';
import { ZodError } from 'zod';
import type { Database } from '#db/schema.ts';
import type { Checkpoints } from '#server/ledger/checkpoints.ts';
import type { Notifications } from '#server/live/notifications.ts';
import type { InstallationMode } from '#shared/people/installation.state.ts';
import type { Mandate } from '#shared/people/mandate.policy.ts';
import { RefusalError } from '#shared/refusal.ts';
import { holdsZeroCharacter } from '#shared/zero-character.rules.ts';

/** Who is asking: read once at the border, from the session alone. */
export type Caller = {
  id: string;
  name: string;
  email: string;
  sessionId: string;
  mandates: readonly Mandate[];
};

export type Context = {
  db: Kysely<Database>;
  person: Caller | null;
  now: () => Date;
  notifications: Notifications;
  installation: Installation;
};

/** What a page may need to know of how this program was started. */
export type Installation = {
  readMode: () => Promise<InstallationMode>;
  demonstrationAllowed: boolean;
  /** Without it, messages stay in the outbox. */
  mailReady: boolean;
  publicUrl: string;
  /** The domain mail is taken in at; none where it is not. */
  intakeDomain?: string | undefined;
  /** What the forum signs of its ledger. */
  checkpoints: Checkpoints;
};

const t = initTRPC.context<Context>().create({
  transformer: superjson,
  isDev: false,
  sse: {
    ping: { enabled: true, intervalMs: 5_000 },
    client: { reconnectAfterInactivityMs: 15_000 },
  },
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    message: error.cause instanceof ZodError ? 'The input is not valid' : shape.message,
    data: {
      ...shape.data,
      refusal: error.cause instanceof RefusalError ? error.cause.code : null,
      issues: error.cause instanceof ZodError ? error.cause.issues : null,
    },
  }),
});

export const { router, createCallerFactory } = t;

/** A form says what to remove and keeps the rest; any other address with such a character leads nowhere. */
const procedure = t.procedure.use(async ({ getRawInput, type, next }) => {
  if (!holdsZeroCharacter(await getRawInput())) return next();
  if (type === 'mutation') refuse('characters_not_shown');
  throw new TRPCError({ code: 'BAD_REQUEST' });
});

/** Open to everyone; each one is listed in the architecture tests. */
export const publicProcedure = procedure;

/** Needs a session. What its holder may see or do is the procedure's own question to a policy. */
export const memberProcedure = procedure.use(({ ctx, next }) => {
  if (!ctx.person) throw new TRPCError({ code: 'UNAUTHORIZED' });
  return next({ ctx: { person: ctx.person } });
});

/** A "no" to somebody who may know of the thing: the rule's code, for the page to put into words. */
export function refuse(code: string): never {
  throw new TRPCError({ code: 'CONFLICT', message: code, cause: new RefusalError(code) });
}

/** Seen, but not theirs to do. */
export function forbid(code: string): never {
  throw new TRPCError({ code: 'FORBIDDEN', message: code, cause: new RefusalError(code) });
}

/** Absent and forbidden look the same. */
export function notFound(): never {
  throw new TRPCError({ code: 'NOT_FOUND' });
}
