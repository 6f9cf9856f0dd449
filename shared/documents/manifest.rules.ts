import { canonicalJson, sha256Hex } from '#shared/hash.ts';
import type { Block } from './document-text.rules.ts';

/** What a version's hash covers: whom it addresses and every block of text, in order. */
export type Manifest = {
  position: string;
  version: number;
  /** The posts addressed, in order. */
  addressees: string[];
  /** Every block, numbered or not: no word of a text can change under its hash. */
  clauses: { id: string; order: number; sha256: string }[];
};

type ManifestOf = {
  positionId: string;
  number: number;
  addressees: readonly string[];
  blocks: readonly Pick<Block, 'id' | 'text'>[];
};

/** `order` counts from 1; `sha256` is that of the block's canonical text in NFC. */
export async function versionManifest(of: ManifestOf): Promise<Manifest> {
  const clauses = of.blocks.map(async ({ id, text }, place) => ({
    id,
    order: place + 1,
    sha256: await sha256Hex(text.normalize('NFC')),
  }));
  return {
    position: of.positionId,
    version: of.number,
    addressees: [...of.addressees],
    clauses: await Promise.all(clauses),
  };
}

/** SHA-256 of the manifest's canonical JSON (RFC 8785): what a decision is bound to. */
export function versionHash(manifest: Manifest): Promise<string> {
  return sha256Hex(canonicalJson(manifest));
}
