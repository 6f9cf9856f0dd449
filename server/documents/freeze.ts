import { unresolvedThreads } from '#db/comments/comment.reads.ts';
import { documentParts } from '#db/documents/document-log.reads.ts';
import { addresseesOf, lastVersion, lockDocument } from '#db/documents/version.reads.ts';
import { insertVersion } from '#db/documents/version.writes.ts';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { runPosition } from '#server/positions/position-access.ts';
import { type Caller, type Context, notFound, refuse } from '#server/trpc/trpc.ts';
import { checkedText, textOfParts } from '#shared/documents/document-bytes.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { blocksOf, withoutEmptyParagraphs } from '#shared/documents/document-text.rules.ts';
import {
  type FreezeRuling,
  type OpenThread,
  ruleOnFreeze,
} from '#shared/documents/freeze.rules.ts';
import { type Manifest, versionHash, versionManifest } from '#shared/documents/manifest.rules.ts';
import { canonicalJson, sha256Hex } from '#shared/hash.ts';

type Freezing = Context & { person: Caller };

/**
 * Makes the live text a version, from its log and never from memory, with its ledger entry. The
 * document's row is held throughout, so the version is the text as it stood at one moment.
 */
export async function freeze(ctx: Freezing, { positionId }: { positionId: string }) {
  return ctx.db.transaction().execute(async (trx) => {
    await runPosition({ db: trx, person: ctx.person }, positionId);
    const document = await lockDocument(trx, positionId);
    if (!document) notFound();
    const last = await lastVersion(trx, positionId);
    const addressees = await addresseesOf(trx, positionId);
    const parts = await documentParts(trx, document.documentId);
    const threads = await unresolvedThreads(trx, positionId);
    const frozen = frozenFrom({ document, parts, addressees, last, threads });
    if ('refused' in frozen) refuse(frozen.refused);

    const { content, state } = frozen;
    const number = (last?.number ?? 0) + 1;
    const manifest = await versionManifest({
      positionId,
      number,
      addressees,
      blocks: blocksOf(content),
    });
    const hash = await versionHash(manifest);
    const frozenAt = ctx.now();
    const stamp = { title: document.title, frozenBy: ctx.person.id, frozenAt };
    const { id } = await insertVersion(trx, { ...stamp, content, state, manifest, hash });
    await appendLedgerEntry(trx, {
      type: 'version.frozen',
      at: frozenAt,
      actorId: ctx.person.id,
      officeId: null,
      positionId,
      // The manifest covers words; this covers the whole, down to what is an ask and what is bold.
      payload: {
        version: number,
        title: document.title,
        hash,
        content: await sha256Hex(canonicalJson(content)),
      },
    });
    return { versionId: id, number, hash };
  });
}

type Live = {
  document: { title: string; lockedAt: Date | null };
  parts: readonly Uint8Array[];
  addressees: readonly string[];
  threads: readonly OpenThread[];
  last: { title: string; content: DocumentJson; manifest: Manifest } | undefined;
};

type Refused = Exclude<FreezeRuling, { freeze: true }> | { refused: 'text_invalid'; open: [] };

/** What freezing would make of the live text now, or why it would be refused. */
export function frozenFrom({
  document,
  parts,
  addressees,
  last,
  threads,
}: Live): Refused | { content: DocumentJson; state: Uint8Array } {
  const { text, state } = textOfParts(parts);
  const whole = text.content?.length ? checkedText(text) : text;
  if (!whole) return { refused: 'text_invalid', open: [] };
  const content = withoutEmptyParagraphs(whole);
  const ruling = ruleOnFreeze(
    { title: document.title, addressees, text: content },
    last ? { title: last.title, addressees: last.manifest.addressees, text: last.content } : null,
    { locked: document.lockedAt !== null, threads },
  );
  return 'refused' in ruling ? ruling : { content, state };
}
