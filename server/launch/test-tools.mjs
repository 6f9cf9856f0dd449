import { spawnSync } from 'node:child_process';
import { giveUp, run, step } from './steps.mjs';

/** What tests need beyond npm's packages: names it may go by, and the Debian package that brings it. */
const CHROMIUM = {
  names: ['chromium', 'chromium-browser', 'google-chrome'],
  package: 'chromium',
  words: 'Chromium, for the browser tests',
};
const PDF_READER = {
  names: ['pdftotext'],
  package: 'poppler-utils',
  words: 'pdftotext, which reads the letters back',
};

const WORD_PROCESSOR = {
  names: ['soffice'],
  package: 'libreoffice-writer-nogui',
  words: 'LibreOffice, which saves drafts anew',
};

/** Sees to it that everything is there; resolves to the path of Chromium. */
export async function ensureTestTools() {
  await ensure(PDF_READER);
  await ensure(WORD_PROCESSOR);
  return ensure(CHROMIUM);
}

async function ensure(tool) {
  const found = find(tool.names);
  if (found) return found;
  await step(`Installing ${tool.words}`, () => install(tool.package));
  return (
    find(tool.names) ??
    giveUp(
      `The tests need ${tool.words}, and apt-get could not install it. ` +
        `Install one that answers to ${tool.names.join(' or ')} and run npm test again.`,
    )
  );
}

function find(names) {
  const finder = process.platform === 'win32' ? 'where' : 'which';
  for (const name of names) {
    const { status, stdout } = spawnSync(finder, [name], { encoding: 'utf8' });
    if (status === 0) return stdout.split('\n')[0].trim();
  }
  return undefined;
}

async function install(name) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', ...args];
    return run(command, rest, { quiet: true, env });
  };
  await aptGet('update');
  await aptGet('install', '-y', '--no-install-recommends', name);
}
