import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** A folder of its own, so that a running server keeps its pages; `npm test` names the one it built. */
export const BUILD_FOLDER = process.env['BUILD_DIRECTORY'] ?? 'build-e2e';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const START_LIMIT_MS = 60_000;

/**
 * The program as `npm start` runs it, with an empty data folder and an address that outlasts
 * restarts; `settings` stand in its environment.
 */
export async function aServer(settings: Readonly<Record<string, string>> = {}) {
  const dataDirectory = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-e2e-'));
  fs.chmodSync(dataDirectory, 0o755);
  const port = await freePort();
  let child = await start({ port, dataDirectory, settings });
  const end = async (signal: NodeJS.Signals) => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  };
  return {
    url: `http://localhost:${port}`,
    dataDirectory,
    /** Ends it without a warning, as a power cut would, and starts it again. */
    killAndRestart: async () => {
      await end('SIGKILL');
      child = await start({ port, dataDirectory, settings });
    },
    /** Ends it and starts it again with a clock that is ahead of this machine's. */
    restartAhead: async (hours: number) => {
      await end('SIGTERM');
      child = await start({ port, dataDirectory, settings }, hours);
    },
    stop: () => end('SIGTERM'),
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode === null && child.signalCode === null) await end('SIGTERM');
      fs.rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

export type RunningServer = Awaited<ReturnType<typeof aServer>>;

type Place = {
  port: number;
  dataDirectory: string;
  settings: Readonly<Record<string, string>>;
};

async function start(
  { port, dataDirectory, settings }: Place,
  hoursAhead?: number,
): Promise<ChildProcess> {
  const clock = hoursAhead === undefined ? [] : ['--import', './tests/e2e/clock-ahead.ts'];
  const child = spawn(process.execPath, [...clock, 'server/main.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: `${port}`,
      PUBLIC_URL: '',
      DATABASE_URL: '',
      SMTP_URL: '',
      DATA_DIR: dataDirectory,
      BUILD_DIRECTORY: BUILD_FOLDER,
      CLOCK_AHEAD_HOURS: `${hoursAhead ?? 0}`,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  await ready(child);
  return child;
}

function ready(child: ChildProcess): Promise<void> {
  let output = '';
  return new Promise((resolve, reject) => {
    const failed = (why: string) => {
      child.kill('SIGKILL');
      reject(new Error(`The server ${why}:\n${output}`));
    };
    const limit = setTimeout(() => failed('did not start in time'), START_LIMIT_MS);
    const hear = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-8_000);
      if (!output.includes('ready at')) return;
      clearTimeout(limit);
      resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => failed(`stopped with code ${code}`));
  });
}

export function freePort(): Promise<number> {
  const probe = net.createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
