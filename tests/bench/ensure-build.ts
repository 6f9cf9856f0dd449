import path from 'node:path';
import { readEnv } from '#server/env.ts';
import { ensureBuilt } from '#server/launch/build.mjs';

/** The pages as `npm start` would serve them, built first if a source has changed. */
export async function ensureBuild(): Promise<void> {
  const root = path.resolve(import.meta.dirname, '..', '..');
  await ensureBuilt(process.execPath, path.relative(root, readEnv().buildDirectory));
}
