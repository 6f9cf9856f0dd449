import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. These scripts run before anything is installed: Node alone, no packages. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Says what is being done, does it, and says how long it took. */
export async function step(words, work) {
  const began = performance.now();
  process.stdout.write(`${words} …\n`);
  const result = await work();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${words}: done in ${seconds} s\n`);
  return result;
}

/** Ends the program with words for a person rather than a stack. */
export function giveUp(words) {
  process.stderr.write(`\n${words}\n`);
  process.exit(1);
}

/**
 * Runs a program to its end. With `quiet`, its output is kept and shown only when it fails.
 * Resolves to the exit code.
 */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32' && command.endsWith('.cmd'),
    });
    const kept = [];
    child.stdout?.on('data', (chunk) => kept.push(chunk));
    child.stderr?.on('data', (chunk) => kept.push(chunk));
    child.once('error', (error) => {
      process.stderr.write(`${command} could not be started: ${error.message}\n`);
      resolve(1);
    });
    child.once('close', (code) => {
      if (code !== 0 && quiet) process.stderr.write(Buffer.concat(kept));
      resolve(code ?? 1);
    });
  });
}
