import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, nodeProgram } from './install.mjs';
import { ROOT, run, step } from './steps.mjs';
import { ensureTestTools } from './test-tools.mjs';

/** Apart from `build`, so that a running server keeps its pages. */
const BUILD = 'build-test';

await ensureInstalled();
const node = nodeProgram();
await ensureBuilt(node, BUILD);
const chromium = await ensureTestTools();

const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-reports-'));
const env = {
  BUILD_DIRECTORY: BUILD,
  CHROMIUM: chromium,
  PATH: `${path.join(ROOT, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH}`,
};
const results = [
  await checkTools(),
  await vitest('Unit, rule, procedure and collaboration tests', 'vitest.config.ts'),
  await vitest('Browser tests', 'vitest.e2e.config.ts'),
];
fs.rmSync(reports, { recursive: true, force: true });

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
for (const fault of results.flatMap(({ faults }) => faults)) process.stdout.write(`${fault}\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);

/** Types, format, lint, boundaries and dead code count as one test each. */
async function checkTools() {
  const counts = { passed: 0, failed: 0, faults: [] };
  for (const tool of ['types', 'format', 'lint', 'boundaries', 'dead-code']) {
    const code = await step(`Checking ${tool}`, () =>
      run('npm', ['run', '--silent', `check:${tool}`], { env, quiet: true }),
    );
    counts[code === 0 ? 'passed' : 'failed'] += 1;
    if (code !== 0) counts.faults.push(`Failed: npm run check:${tool}`);
  }
  return counts;
}

/** A stage that leaves no report did not run, which counts as a failure. */
async function vitest(words, config) {
  const report = path.join(reports, `${config}.json`);
  const script = path.join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await step(words, () =>
    run(node, [script, 'run', '--config', config, ...reporters], { env }),
  );
  if (!fs.existsSync(report)) {
    return { passed: 0, failed: 1, faults: [`Failed: ${words} left no report`] };
  }
  const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(
    fs.readFileSync(report, 'utf8'),
  );
  const failed = Math.max(numFailedTests, numFailedTests === 0 ? numFailedTestSuites : 0);
  return {
    passed: numPassedTests,
    failed: Math.max(failed, code === 0 ? 0 : 1),
    faults: testResults.flatMap(faultsOf),
  };
}

/**
 * What went wrong in a file of tests, told again at the end of the run: whoever reads the last page
 * of a long log learns there what failed. A test that passed only when run again is named too, which
 * the runner itself does without saying why.
 */
function faultsOf({ name, status, message, assertionResults }) {
  const faults = assertionResults
    .filter(({ failureMessages }) => failureMessages.length > 0)
    .map(({ status, fullName, failureMessages }) => {
      const verdict = status === 'passed' ? 'Passed only when run again' : 'Failed';
      return `${verdict}: ${fullName} (${path.relative(ROOT, name)})\n${failureMessages.join('\n')}`;
    });
  if (status === 'failed' && faults.length === 0) faults.push(`Failed: ${name}\n${message}`);
  return faults;
}
