import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hexOf } from '#shared/hash.ts';
import { EMPTY_ROOT, pathTo, rootOfPath, treeRoot } from './hash-tree.rules.ts';

/** Leaves and roots published with Certificate Transparency, whose tree this is. */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  EMPTY_ROOT,
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

test('the roots are those published for this tree', async () => {
  const roots = await Promise.all(ROOTS.map((_, size) => treeRoot(LEAVES.slice(0, size))));

  expect(roots).toEqual(ROOTS);
});

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => hexOf(bytes));
const anyTree = fc
  .array(hash, { minLength: 1, maxLength: 40 })
  .chain((hashes) => fc.tuple(fc.constant(hashes), fc.nat(hashes.length - 1)));

test('every entry’s path leads to the root, in a tree of any size', async () => {
  await fc.assert(
    fc.asyncProperty(anyTree, async ([hashes, place]) => {
      const path = await pathTo(hashes, place);
      const climb = { hash: hashes[place] ?? '', place, size: hashes.length, path };
      expect(await rootOfPath(climb)).toBe(await treeRoot(hashes));
    }),
    { numRuns: 500 },
  );
});

test('another hash, another place, a cut or a longer path lead elsewhere or nowhere', async () => {
  await fc.assert(
    fc.asyncProperty(anyTree, hash, async ([hashes, place], other) => {
      fc.pre(!hashes.includes(other));
      const root = await treeRoot(hashes);
      const path = await pathTo(hashes, place);
      const climb = { hash: hashes[place] ?? '', place, size: hashes.length, path };
      const wrong = [
        { ...climb, hash: other },
        { ...climb, path: [...path, other] },
        { ...climb, path: path.slice(1).concat(path.length > 0 ? [other] : [other, other]) },
        { ...climb, place: hashes.length },
      ];
      for (const climbed of wrong) expect(await rootOfPath(climbed)).not.toBe(root);
    }),
    { numRuns: 300 },
  );
});
