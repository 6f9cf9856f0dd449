import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { DocumentJson } from './document-json.ts';
import { documentSchema } from './document-model.schema.ts';
import { elementOf } from './shared-line.rules.ts';

/** The XmlFragment of a Yjs document that holds the text. */
export const TEXT_FRAGMENT = 'default';

/** A text as the first update of its Yjs document. Made once: two makings would be two texts. */
export function firstUpdate(text: DocumentJson): Uint8Array {
  const doc = new Y.Doc();
  const blocks = documentSchema.nodeFromJSON(text).children.map((block) => elementOf(block));
  doc.getXmlFragment(TEXT_FRAGMENT).insert(0, blocks);
  const bytes = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return bytes;
}

/** The text that the parts of a log add up to, with its whole Yjs state. */
export function textOfParts(parts: readonly Uint8Array[]): {
  text: DocumentJson;
  state: Uint8Array;
} {
  const doc = new Y.Doc();
  for (const part of parts) Y.applyUpdate(doc, part);
  const text = textOfDoc(doc);
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return { text, state };
}

/** The text a Yjs document holds now. */
export function textOfDoc(doc: Y.Doc): DocumentJson {
  return yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(TEXT_FRAGMENT)) as DocumentJson;
}

/** The text in its full form, every attribute present; null when the model does not allow it. */
export function checkedText(text: DocumentJson): DocumentJson | null {
  try {
    const node = documentSchema.nodeFromJSON(text);
    node.check();
    return node.toJSON() as DocumentJson;
  } catch {
    return null;
  }
}
