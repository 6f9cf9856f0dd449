import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { TEXT_FRAGMENT } from '#shared/documents/document-bytes.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { type SetAsideReason, writtenBlocks } from '#shared/documents/set-aside.rules.ts';
import type { BlockDifference } from '#shared/revisions/compare.rules.ts';
import type { NotTaken } from './returning.ts';
import { textBefore } from './text-before.ts';

type Edits = readonly { bytes: Uint8Array }[];

/**
 * What these edits changed in a text that cannot be asked for again, as this device last had it.
 * Where it had none, the words alone. Null when they changed nothing.
 */
export function writtenIn(
  text: Uint8Array | null,
  edits: Edits,
  reason: SetAsideReason,
): NotTaken | null {
  if (edits.length === 0) return null;
  const bytes = Y.mergeUpdates(edits.map((edit) => edit.bytes));
  const blocks = text ? blocksWritten(text, bytes) : wordsAlone(bytes);
  return blocks.length > 0 ? { reason, blocks, bytes } : null;
}

function blocksWritten(text: Uint8Array, bytes: Uint8Array): BlockDifference[] {
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, text);
  Y.applyUpdate(doc, bytes);
  return writtenBlocks(jsonOf(textBefore(doc, bytes)), jsonOf(doc));
}

function jsonOf(doc: Y.Doc): DocumentJson {
  return yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(TEXT_FRAGMENT)) as DocumentJson;
}

function wordsAlone(bytes: Uint8Array): BlockDifference[] {
  const text = Y.decodeUpdate(bytes)
    .structs.flatMap((struct) =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentString
        ? struct.content.str
        : [],
    )
    .join('');
  if (text === '') return [];
  const parts = [{ op: 'added' as const, text }];
  const nowhere = { moved: false, kindBefore: null, labelBefore: null, labelAfter: null };
  return [{ ...nowhere, id: 'words', change: 'added', kind: 'paragraph', parts }];
}
