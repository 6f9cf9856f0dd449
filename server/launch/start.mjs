import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, nodeProgram } from './install.mjs';
import { ROOT } from './steps.mjs';

const PARENT_CHECK_MS = 500;

await ensureInstalled();
const node = nodeProgram();
const folder = process.env.BUILD_DIRECTORY || 'build';
await ensureBuilt(node, folder);

const server = spawn(node, [path.join('server', 'main.ts'), ...process.argv.slice(2)], {
  cwd: ROOT,
  env: { ...process.env, NODE_ENV: 'production', BUILD_DIRECTORY: folder },
  // The channel tells the server when this program is gone, so that it never stays behind alone.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
}
server.once('exit', (code, signal) => {
  if (signal) process.stderr.write(`Concord was stopped by ${signal}.\n`);
  process.exit(code ?? 1);
});

// A killed npm takes no signal with it to what it started: its absence is the signal.
const npm = process.env.npm_lifecycle_event ? startedBy() : undefined;
if (npm) {
  setInterval(() => {
    if (!runs(npm)) server.kill('SIGTERM');
  }, PARENT_CHECK_MS).unref();
}

/** npm's process: this one's parent, or its parent's where npm's shell stays in between. */
function startedBy() {
  try {
    const [, name, rest] = /^\d+ \((.*)\) \S+ (\d+)/s.exec(
      fs.readFileSync(`/proc/${process.ppid}/stat`, 'utf8'),
    );
    return name === 'sh' ? Number(rest) : process.ppid;
  } catch {
    return process.ppid;
  }
}

function runs(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
