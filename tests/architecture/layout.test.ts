import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { migrations } from '#db/migrations/registry.ts';

/** What git would keep: the folders that are ignored at the root hold nothing of ours. */
const IGNORED = /^(node_modules|build.*|data|test-results|\.git|\.env|.*\.log)$/;
const files = fs
  .readdirSync('.')
  .filter((name) => !IGNORED.test(name))
  .flatMap((name) => filesIn(name));

function filesIn(name: string): string[] {
  if (!fs.statSync(name).isDirectory()) return [name];
  return fs.readdirSync(name).flatMap((entry) => filesIn(`${name}/${entry}`));
}

const DOMAINS =
  '(people|offices|government|positions|documents|suggestions|alternatives|comments|stances|coalition|revisions|word-files|sign-off|clearance|letters|mail-in|responses|commitments|campaigns|soundings|meetings|engagement|practices|ledger|notifications|calendar)';

/** The closed vocabulary: in these folders a file's name says what kind of thing it holds. */
const KINDS = [
  {
    folder: new RegExp(`^shared/${DOMAINS}/`),
    kinds: /\.(schema|state|rules|policy)(\.test)?\.ts$/,
    /** Types alone, of which there is nothing to say by a kind. */
    but: ['shared/documents/document-json.ts'],
  },
  {
    folder: new RegExp(`^db/${DOMAINS}/`),
    kinds: /\.(tables|reads|writes)\.ts$|\.test\.ts$/,
    but: [],
  },
];

test.each(KINDS)('in $folder every file says its kind', ({ folder, kinds, but }) => {
  const odd = files.filter((file) => folder.test(file) && !kinds.test(file));
  expect(odd.filter((file) => !but.includes(file))).toEqual([]);
});

test('nothing is called utils, helpers or index, under which anything could hide', () => {
  const vague = /(^|\/)(utils?|helpers?|common|misc)(\/|\.)|(^|\/)index\.tsx?$/;
  const ours = files.filter((file) => /^(app|server|db|shared|tests)\//.test(file));
  expect(ours.filter((file) => vague.test(file))).toEqual([]);
});

test('every migration is listed, in the order of its number', () => {
  const names = fs
    .readdirSync('db/migrations')
    .filter((file) => file !== 'registry.ts')
    .map((file) => file.replace(/\.ts$/, ''))
    .toSorted();
  expect(Object.keys(migrations)).toEqual(names);
  const numbers = names.map((name) => name.slice(0, 4));
  expect(numbers).toEqual([...new Set(numbers)]);
});

test('every part of a router is a file of its own kind', () => {
  const routers = files.filter((file) => /^server\/.*router/.test(file));
  expect(routers.filter((file) => !/\.router(\.test)?\.ts$/.test(file))).toEqual([]);
});

test('no committed file names a folder of somebody’s machine or a package registry', () => {
  const readable = files.filter((file) =>
    /\.(tsx?|mjs|cjs|js|json|md|ya?ml|scss|txt)$|^\.|run$/.test(file),
  );
  const wrong = readable.flatMap((file) => {
    const text = fs.readFileSync(file, 'utf8');
    const found = MACHINE.exec(text);
    return found ? [`${file}: ${found[0]}`] : [];
  });
  expect(wrong).toEqual([]);
});

/** Written in pieces, so that this file does not find itself. */
const MACHINE = new RegExp(
  [
    `/${'work'}/`,
    `/home/${'[a-z]'}+/`,
    `/${'Users'}/`,
    `"${'resolved'}": "`,
    `${'npmjs'}\\.org`,
  ].join('|'),
);

test('the lock file names every optional package, as npm ci asks even where a registry lacks one', () => {
  const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
  const missing = Object.entries<{ optionalDependencies?: Record<string, string> }>(
    packages,
  ).flatMap(([where, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !resolves(packages, where, name)),
  );
  expect(missing).toEqual([]);
});

function resolves(packages: Record<string, unknown>, where: string, name: string): boolean {
  for (let at = where; ; at = path.dirname(at)) {
    const base = at === '.' || at === '' ? '' : `${at}/`;
    if (`${base}node_modules/${name}` in packages) return true;
    if (base === '') return false;
  }
}

test('only the settings file reads the environment', () => {
  const readers = files.filter(
    (file) =>
      /^(app|server|db|shared)\/.*\.tsx?$/.test(file) &&
      !file.endsWith('.test.ts') &&
      /process\.env/.test(fs.readFileSync(file, 'utf8')),
  );
  expect(readers).toEqual(['server/env.ts']);
});

test('a page takes from a schema only what its action parses with, so that zod stays on the server', () => {
  const takes = /import \{([^}]*)\} from '#shared\/[^']*(?<!document-model)\.schema\.ts'/g;
  const wrong = files
    .filter((file) => /^app\/.*\.tsx?$/.test(file) && !file.endsWith('.test.ts'))
    .flatMap((file) =>
      [...fs.readFileSync(file, 'utf8').matchAll(takes)].flatMap(([, names = '']) =>
        names
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name !== '' && !name.startsWith('type ') && !/Input$|Form$/.test(name))
          .map((name) => `${file}: ${name}`),
      ),
    );
  expect(wrong).toEqual([]);
});
