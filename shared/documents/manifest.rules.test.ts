import fc from 'fast-check';
import { expect, test } from 'vitest';
import { versionHash, versionManifest } from './manifest.rules.ts';

const POSITION = '7d9f3f3e-0d5e-4c33-9a51-1a2b3c4d5e6f';
const hashOf = async (of: Partial<Parameters<typeof versionManifest>[0]>) =>
  versionHash(
    await versionManifest({
      positionId: POSITION,
      number: 1,
      addressees: ['dft-sos'],
      blocks: [{ id: 'b1', text: 'Dear Secretary of State,' }],
      ...of,
    }),
  );

test('the manifest names every block in order with the SHA-256 of its text', async () => {
  const manifest = await versionManifest({
    positionId: POSITION,
    number: 1,
    addressees: ['dft-sos'],
    blocks: [
      { id: 'b1', text: 'abc' },
      { id: 'b2', text: '' },
    ],
  });
  expect(manifest).toEqual({
    position: POSITION,
    version: 1,
    addressees: ['dft-sos'],
    clauses: [
      {
        id: 'b1',
        order: 1,
        sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      },
      {
        id: 'b2',
        order: 2,
        sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      },
    ],
  });
});

test('the hash is that of the canonical JSON, as any other program computes it', async () => {
  const manifest = { position: 'p', version: 1, addressees: [], clauses: [] };
  // printf '{"addressees":[],"clauses":[],"position":"p","version":1}' | sha256sum
  expect(await versionHash(manifest)).toBe(
    '72029921079e38fcf4802b664b3985bd0a5e53e075984a43a789d1ba751d097c',
  );
});

test('composed and decomposed letters have one hash', async () => {
  const composed = await hashOf({ blocks: [{ id: 'b1', text: 'Caf\u00e9' }] });
  expect(await hashOf({ blocks: [{ id: 'b1', text: 'Cafe\u0301' }] })).toBe(composed);
});

test('the hash changes exactly when a text, its order, its number or an addressee does', async () => {
  const blocks = fc.uniqueArray(fc.record({ id: fc.uuid(), text: fc.string() }), {
    selector: ({ id }) => id,
    maxLength: 4,
  });
  const content = fc.record({
    blocks,
    number: fc.integer({ min: 1, max: 2 }),
    addressees: fc.uniqueArray(fc.constantFrom('a', 'b'), { maxLength: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(content, content, async (one, other) => {
      const equal = JSON.stringify(nfc(one)) === JSON.stringify(nfc(other));
      expect((await hashOf(one)) === (await hashOf(other))).toBe(equal);
      expect(await hashOf(one)).toBe(await hashOf(structuredClone(one)));
    }),
  );
  await fc.assert(
    fc.asyncProperty(blocks, fc.nat(), async (list, pick) => {
      fc.pre(list.length > 1);
      const at = pick % list.length;
      const turned = [...list.slice(at), ...list.slice(0, at)];
      expect((await hashOf({ blocks: turned })) === (await hashOf({ blocks: list }))).toBe(
        at === 0,
      );
    }),
  );
});

function nfc<T extends { blocks: { id: string; text: string }[] }>(content: T): unknown {
  const blocks = content.blocks.map(({ id, text }) => ({ id, text: text.normalize('NFC') }));
  return { number: 0, addressees: [], ...content, blocks };
}
