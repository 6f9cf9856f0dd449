import type { DocumentJson } from '#shared/documents/document-json.ts';
import { blocksOf } from '#shared/documents/document-text.rules.ts';
import { type Manifest, versionHash, versionManifest } from '#shared/documents/manifest.rules.ts';
import { canonicalJson, sha256Hex } from '#shared/hash.ts';

type StoredVersion = {
  positionId: string;
  number: number;
  hash: string;
  content: DocumentJson;
  manifest: Manifest;
};

/** Whether the stored text is still the one its hash was made of. */
export async function textMatchesHash(version: StoredVersion): Promise<boolean> {
  const { positionId, number, content, manifest, hash } = version;
  const { addressees } = manifest;
  const blocks = blocksOf(content);
  const made = await versionManifest({ positionId, number, addressees, blocks });
  return (await versionHash(made)) === hash && (await versionHash(manifest)) === hash;
}

/**
 * Whether the ledger holds exactly this text. Its entry covers more than the manifest's words: also
 * what is an ask and what stands in bold.
 */
export async function ledgerHoldsText(
  payload: Record<string, unknown>,
  { hash, content }: Pick<StoredVersion, 'hash' | 'content'>,
): Promise<boolean> {
  return (
    payload['hash'] === hash && payload['content'] === (await sha256Hex(canonicalJson(content)))
  );
}

/** What a decision binds, as the table holds it and as the ledger does. */
export type Binding = {
  decisionId: string;
  roundId: string;
  officeId: string;
  holderId: string;
  capacity: string;
  choice: string;
  reason: string | null;
  versionHash: string;
  replaces: string | null;
  origin: string;
  carriedFrom: string | null;
  condition: unknown;
  proof: string;
  electionClearance: string | null;
  reservations: readonly { clauseId: string | null; text: string }[];
};

/** What entries say nothing of that are older than what there is to say. */
const WHEN_UNSAID: Record<string, string> = { origin: 'made', proof: 'session' };

/** Whether the ledger holds exactly this decision; it may say more than the table does. */
export function ledgerHolds(payload: Record<string, unknown>, decision: Binding): boolean {
  const held = Object.fromEntries(
    Object.keys(decision).map((key) => [key, payload[key] ?? WHEN_UNSAID[key] ?? null]),
  );
  return canonicalJson(held) === canonicalJson(decision);
}
