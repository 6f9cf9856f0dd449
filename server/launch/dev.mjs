import { spawn } from 'node:child_process';
import { ensureInstalled, nodeProgram } from './install.mjs';
import { ROOT } from './steps.mjs';

const WATCHED = ['server', 'db', 'shared'].map((folder) => `--watch-path=${folder}`);

await ensureInstalled();
const server = spawn(nodeProgram(), [...WATCHED, 'server/main.ts'], {
  cwd: ROOT,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.once('exit', (code) => process.exit(code ?? 1));
