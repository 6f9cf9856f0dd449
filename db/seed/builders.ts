import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { insertPosition, type NewPosition } from '#db/positions/position.writes.ts';
import type { Database } from '#db/schema.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';

/** One block of a text, by its kind and its words. */
export type BlockWords = readonly [kind: 'heading' | 'paragraph' | 'clause' | 'ask', words: string];

/** A position's text from its blocks, each with an id of its own. */
export function textOf(blocks: readonly BlockWords[]): DocumentJson {
  return { type: 'doc', content: blocks.map(blockOf) };
}

function blockOf([kind, words]: BlockWords): DocumentJson {
  const text: DocumentJson[] = [{ type: 'text', text: words }];
  const attrs = { id: randomUUID() };
  if (kind === 'heading') return { type: kind, attrs: { ...attrs, level: 2 }, content: text };
  if (kind === 'paragraph') return { type: kind, attrs, content: text };
  return { type: kind, attrs, content: [{ type: 'paragraph', content: text }] };
}

/** Opens a position as a person would: with its live text and its entry in the ledger. */
export async function openPosition(
  trx: Transaction<Database>,
  position: NewPosition,
): Promise<string> {
  const positionId = await insertPosition(trx, position);
  const { title, coalitionKind } = position;
  await appendLedgerEntry(trx, {
    type: 'position.opened',
    at: position.openedAt,
    actorId: position.openedBy,
    officeId: null,
    positionId,
    payload: {
      positionId,
      title,
      coalitionKind,
      coalition: [...position.officeIds],
      drafters: [...(position.drafterOfficeIds ?? position.officeIds)],
      addressees: [...position.postIds],
      campaignId: position.campaignId,
    },
  });
  return positionId;
}
