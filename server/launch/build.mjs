import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { giveUp, ROOT, run, step } from './steps.mjs';

/** Everything the pages are made of; pages take only types from the server. */
const SOURCES = [
  'app',
  'shared',
  'public',
  'package.json',
  'package-lock.json',
  'remix.config.js',
  'tsconfig.json',
  'vite.config.ts',
];

/** Builds the pages into `folder` when a source has changed since the last build there. */
export async function ensureBuilt(node, folder) {
  const stamp = path.join(ROOT, folder, '.sources');
  const sources = hashOfSources();
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === sources) return;
  const remix = path.join(ROOT, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js');
  const env = { NODE_ENV: 'production', BUILD_DIRECTORY: folder };
  await step('Building the pages', async () => {
    if ((await run(node, [remix, 'vite:build'], { quiet: true, env })) !== 0) {
      giveUp('The pages could not be built. What went wrong is shown above.');
    }
  });
  fs.writeFileSync(stamp, sources);
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((name) => filesIn(name)).toSorted()) {
    hash.update(`${file}\0`).update(fs.readFileSync(path.join(ROOT, file)));
  }
  return hash.digest('hex');
}

function filesIn(name) {
  const full = path.join(ROOT, name);
  if (!fs.existsSync(full)) return [];
  if (fs.statSync(full).isFile()) return [name];
  return fs.readdirSync(full).flatMap((entry) => filesIn(`${name}/${entry}`));
}
