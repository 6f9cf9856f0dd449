import { ensureBuilt } from '#server/launch/build.mjs';
import { BUILD_FOLDER } from './running-server.ts';

/** Builds the pages once for all browser tests, unless they stand already. */
export async function setup() {
  await ensureBuilt(process.execPath, BUILD_FOLDER);
}
