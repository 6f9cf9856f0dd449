import path from 'node:path';
import { z } from 'zod';

const blankIsUnset = (value: unknown) => (value === '' ? undefined : value);
const optionalText = z.preprocess(blankIsUnset, z.string().optional());

const environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.preprocess(blankIsUnset, z.string().default('127.0.0.1')),
  PUBLIC_URL: z.preprocess(blankIsUnset, z.url().optional()),
  DATA_DIR: z.preprocess(blankIsUnset, z.string().default('data')),
  DATABASE_URL: optionalText,
  CONCORD_DEMO: z.enum(['0', '1', '']).default('0'),
  AUTH_SECRET: z.preprocess(blankIsUnset, z.string().min(32).optional()),
  LEDGER_KEYS: optionalText,
  SMTP_URL: z.preprocess(blankIsUnset, z.url().optional()),
  MAIL_FROM: z.preprocess(blankIsUnset, z.string().default('Concord <concord@localhost>')),
  INTAKE_SMTP_PORT: z.preprocess(
    blankIsUnset,
    z.coerce.number().int().min(1).max(65_535).optional(),
  ),
  INTAKE_DOMAIN: z.preprocess(
    blankIsUnset,
    z
      .string()
      .regex(/^[a-z0-9.-]+$/i)
      .optional(),
  ),
  TRUSTED_PROXY: z.enum(['0', '1', '']).default('0'),
  BUILD_DIRECTORY: z.preprocess(blankIsUnset, z.string().default('build')),
});

/** Settings that do not make sense, in words for whoever set them. */
class SettingsError extends Error {
  override name = 'SettingsError';
}

export type Env = ReturnType<typeof readEnv>;

/**
 * Reads and checks the settings; the only reader of the process environment.
 * Throws one error that names every setting that is wrong.
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env) {
  const parsed = environment.safeParse(source);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((i) => `  ${i.path.join('.')}: ${i.message}`);
    throw new SettingsError(`Settings that need attention:\n${problems.join('\n')}`);
  }
  const env = parsed.data;
  const { INTAKE_SMTP_PORT: intakePort, INTAKE_DOMAIN: intakeDomain } = env;
  if ((intakePort === undefined) !== (intakeDomain === undefined)) {
    throw new SettingsError('INTAKE_SMTP_PORT and INTAKE_DOMAIN are set together, or neither is.');
  }
  return {
    production: env.NODE_ENV === 'production',
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL?.replace(/\/$/, ''),
    dataDirectory: path.resolve(env.DATA_DIR),
    buildDirectory: path.resolve(env.BUILD_DIRECTORY),
    databaseUrl: env.DATABASE_URL,
    /** Demonstration data never mixes with a real database unless asked for by name. */
    demonstrationAllowed: !env.DATABASE_URL || env.CONCORD_DEMO === '1',
    authSecret: env.AUTH_SECRET,
    ledgerKeys: env.LEDGER_KEYS,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    /** Where mail to positions is taken in; null where it is not. */
    intake: intakePort && intakeDomain ? { port: intakePort, domain: intakeDomain } : null,
    trustedProxy: env.TRUSTED_PROXY === '1',
  };
}
