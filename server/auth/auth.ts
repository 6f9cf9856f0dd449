import { betterAuth } from 'better-auth';
import { emailOTP } from 'better-auth/plugins';
import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { logError } from '#server/log.ts';
import { startSessionPlugin } from './start-session.ts';

export type AuthOptions = {
  db: Kysely<Database>;
  secret: string;
  publicUrl: string;
  /** Every address a browser may come from; the public one is among them. */
  origins: readonly string[];
  trustedProxy: boolean;
  sendCode: (email: string, code: string) => Promise<void>;
  onSessionEnd: (personId: string) => Promise<void>;
};

const CODE_MINUTES = 10;
const SESSION_DAYS = 14;
/** Attempts are counted by email in sign-in-limits.ts; an address may be shared by a whole authority. */
const PER_ADDRESS = { window: 60, max: 300 };

/** Sign-in by password or by a code sent by email. Nobody signs themselves up: people are invited. */
export function createAuth(options: AuthOptions) {
  const { db, secret, publicUrl, origins, trustedProxy, sendCode, onSessionEnd } = options;
  return betterAuth({
    appName: 'Concord',
    baseURL: publicUrl,
    trustedOrigins: [...origins],
    secret,
    database: { db, type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log: (_level, message, ...about) =>
        logError('sign-in', message, { about: about.map(String) }),
    },
    user: { modelName: 'person' },
    session: { cookieCache: { enabled: false }, expiresIn: SESSION_DAYS * 86_400 },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'rateLimit',
      ...PER_ADDRESS,
      customRules: { '/sign-in/*': PER_ADDRESS, '/email-otp/*': PER_ADDRESS },
    },
    databaseHooks: { session: { delete: { after: ({ userId }) => onSessionEnd(userId) } } },
    advanced: {
      // A session and its person in one query.
      database: { generateId: 'uuid', joins: true },
      ipAddress: { ipAddressHeaders: trustedProxy ? ['x-forwarded-for'] : ['x-concord-address'] },
    },
    plugins: [
      emailOTP({
        disableSignUp: true,
        expiresIn: CODE_MINUTES * 60,
        storeOTP: 'hashed',
        sendVerificationOTP: ({ email, otp }) => sendCode(email, otp),
      }),
      startSessionPlugin(),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
