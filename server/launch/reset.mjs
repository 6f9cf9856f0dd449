import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { giveUp } from './steps.mjs';

const directory = path.resolve(process.env.DATA_DIR || 'data');

if (!fs.existsSync(directory)) {
  process.stdout.write(`There is nothing to remove in ${directory}.\n`);
  process.exit(0);
}
if (!looksLikeOurs()) {
  giveUp(`${directory} does not look like a data folder of Concord, so it was left alone.`);
}
if (databaseRuns()) {
  giveUp(`A server is running with the data in ${directory}. Stop it, then run this again.`);
}
if (!process.argv.includes('--yes') && !(await agreed())) giveUp('Nothing was removed.');
fs.rmSync(directory, { recursive: true, force: true });
process.stdout.write(`Removed ${directory}. The next start begins afresh.\n`);

/** A wrong DATA_DIR must not cost somebody a folder of their own. */
function looksLikeOurs() {
  const known = new Set(['postgres', 'postgres.log', 'secrets']);
  return fs.readdirSync(directory).every((name) => known.has(name));
}

function databaseRuns() {
  const file = path.join(directory, 'postgres', 'postmaster.pid');
  if (!fs.existsSync(file)) return false;
  const pid = Number(fs.readFileSync(file, 'utf8').split('\n')[0]);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function agreed() {
  if (!process.stdin.isTTY) return false;
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await prompt.question(`Remove everything in ${directory}? Type yes: `);
  prompt.close();
  return answer.trim() === 'yes';
}
