import { type ChildProcess, spawn } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Question } from './reporting.ts';

export type Running = {
  url: string;
  pid: number;
  ask: (question: Question) => Promise<number>;
  /** Ends it as an operator would, and waits. */
  stop: () => Promise<void>;
};

const START_LIMIT_MS = 60_000;
const root = path.resolve(import.meta.dirname, '..', '..');
const reporting = pathToFileURL(path.join(import.meta.dirname, 'reporting.ts')).href;
const living = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of living) child.kill('SIGTERM');
});

/** The program itself, as `npm start` runs it, with a data folder of its own. */
export async function startServer(dataDirectory: string): Promise<Running> {
  const port = await freePort();
  const child = start(['--import', reporting, 'server/main.ts'], {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: `${port}`,
    PUBLIC_URL: '',
    DATABASE_URL: '',
    DATA_DIR: dataDirectory,
  });
  return running(child, /ready at (\S+)/);
}

/** A floor: a program of this folder that prints `ready <address>`. */
export function startFloor(file: string, ...args: string[]): Promise<Running> {
  return running(start([path.join(import.meta.dirname, file), ...args], {}), /ready (\S+)/);
}

function start(args: string[], settings: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, ['--expose-gc', ...args], {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  living.add(child);
  child.once('exit', () => living.delete(child));
  return child;
}

async function running(child: ChildProcess, ready: RegExp): Promise<Running> {
  const url = await readyAddress(child, ready);
  return {
    url,
    pid: child.pid ?? 0,
    ask: (question) =>
      new Promise((resolve) => {
        child.once('message', (answer) => resolve(answer as number));
        child.send(question);
      }),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Waits for the line that tells the address; what else it prints is shown if it fails. */
function readyAddress(child: ChildProcess, ready: RegExp): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const limit = setTimeout(
      () => reject(new Error(`No start in time:\n${output}`)),
      START_LIMIT_MS,
    );
    const hear = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-8_000);
      const found = ready.exec(output)?.[1];
      if (!found) return;
      clearTimeout(limit);
      resolve(found);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(limit);
      reject(new Error(`It stopped with code ${code}:\n${output}`));
    });
  });
}

function freePort(): Promise<number> {
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
