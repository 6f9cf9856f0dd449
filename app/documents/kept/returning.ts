import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { TEXT_FRAGMENT } from '#shared/documents/document-bytes.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { SCHEMA_VERSION } from '#shared/documents/schema-version.state.ts';
import { type SetAsideReason, writtenBlocks } from '#shared/documents/set-aside.rules.ts';
import type { BlockDifference } from '#shared/revisions/compare.rules.ts';
import type { UnsentEdits } from './unsent-edits.ts';

/** Edits that the text does not take, and what they would have changed in it. */
export type NotTaken = { reason: SetAsideReason; blocks: BlockDifference[]; bytes: Uint8Array };

/**
 * Brings what waits in `unsent` into a text that is as the server has it; the answer counts the
 * blocks it changes. What was refused, or was written by an older program, is answered instead.
 * Null when nothing waits that is not there already.
 */
export function settleReturning(
  doc: Y.Doc,
  unsent: UnsentEdits,
  refused: SetAsideReason | null,
): { sent: number } | NotTaken | null {
  const { returning } = unsent;
  if (returning.length === 0) return null;
  const bytes = Y.mergeUpdates(returning.map((edit) => edit.bytes));
  const written = textOf(doc, bytes);
  // Built on what the server no longer has: it stays on the device until the server has it again.
  if (!written) return null;
  const blocks = writtenBlocks(textOf(doc) ?? EMPTY, written);
  if (blocks.length === 0) {
    unsent.wasSetAside();
    return null;
  }
  const isOlder = returning.some(({ schemaVersion }) => schemaVersion !== SCHEMA_VERSION);
  const reason = refused ?? (isOlder ? 'older_program' : null);
  if (reason) return { reason, blocks, bytes };
  Y.applyUpdate(doc, bytes, unsent);
  unsent.broughtBack();
  return { sent: blocks.length };
}

const EMPTY: DocumentJson = { type: 'doc' };

/** The text as it would be with this added; null where that builds on what is missing. */
function textOf(doc: Y.Doc, more?: Uint8Array): DocumentJson | null {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  if (more) Y.applyUpdate(copy, more);
  const isWhole = copy.store.pendingStructs === null && copy.store.pendingDs === null;
  const text = yXmlFragmentToProsemirrorJSON(copy.getXmlFragment(TEXT_FRAGMENT)) as DocumentJson;
  copy.destroy();
  return isWhole ? text : null;
}
