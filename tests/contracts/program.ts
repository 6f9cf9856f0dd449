import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const START_LIMIT_MS = 90_000;

export type Settings = Record<string, string>;

/** The program itself, with these settings and an empty data folder; its pages built, if they are. */
export async function aProgram(settings: Settings = {}) {
  const dataDirectory = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-contract-'));
  fs.chmodSync(dataDirectory, 0o755);
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    env: { ...clean(process.env), ...mode(), DATA_DIR: dataDirectory, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  /** The address it prints; undefined when it ends without one. */
  const address = await Promise.race([
    ended.then(() => undefined),
    untilReady(() => /ready at (\S+)/.exec(output)?.[1]),
  ]);
  return {
    address: address ?? '',
    dataDirectory,
    ended,
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM');
      return ended;
    },
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM');
      await ended;
      fs.rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

const SETTINGS = [
  'DATABASE_URL',
  'PUBLIC_URL',
  'HOST',
  'SMTP_URL',
  'CONCORD_DEMO',
  'AUTH_SECRET',
  'LEDGER_KEYS',
  'TRUSTED_PROXY',
];

/** Settings of whoever runs the tests say nothing about the contract. */
function clean(env: NodeJS.ProcessEnv) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !SETTINGS.includes(name)));
}

function mode() {
  const folder = process.env['BUILD_DIRECTORY'] ?? 'build';
  const built = fs.existsSync(path.join(ROOT, folder, 'server', 'index.js'));
  const NODE_ENV: 'production' | 'development' = built ? 'production' : 'development';
  return { NODE_ENV, BUILD_DIRECTORY: folder };
}

async function untilReady(look: () => string | undefined): Promise<string | undefined> {
  for (const began = Date.now(); Date.now() - began < START_LIMIT_MS; ) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return undefined;
}
