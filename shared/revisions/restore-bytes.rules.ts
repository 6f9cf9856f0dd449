import * as Y from 'yjs';
import { carryEdit } from '#shared/documents/carried-edit.rules.ts';
import { TEXT_FRAGMENT, textOfDoc } from '#shared/documents/document-bytes.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { documentSchema } from '#shared/documents/document-model.schema.ts';
import { mapsBetween } from '#shared/documents/kept-stretches.rules.ts';
import { elementOf } from '#shared/documents/shared-line.rules.ts';
import type { RestorePlan } from './restore.rules.ts';

/** Carries a plan out in the Yjs document it was made for. Blocks that stay are not touched. */
export function carryOutRestore(doc: Y.Doc, { blocks, removed }: RestorePlan): void {
  const fragment = doc.getXmlFragment(TEXT_FRAGMENT);
  for (const place of removed.toSorted((a, b) => b - a)) fragment.delete(place, 1);
  let place = 0;
  for (const { id, node, does } of blocks) {
    if (does === 'is_put') fragment.insert(place, [elementOf(documentSchema.nodeFromJSON(node))]);
    else place = placeOf(fragment, id);
    if (does === 'is_edited') editBlock(doc, place, node);
    place += 1;
  }
}

function placeOf(fragment: Y.XmlFragment, id: string): number {
  return fragment
    .toArray()
    .findIndex((block) => block instanceof Y.XmlElement && block.getAttribute('id') === id);
}

/** Changes only what differs inside a block, down to the letters. */
function editBlock(doc: Y.Doc, place: number, node: DocumentJson) {
  const block = doc.getXmlFragment(TEXT_FRAGMENT).get(place);
  const text = textOfDoc(doc).content?.[place];
  if (!(block instanceof Y.XmlElement && text)) throw new TypeError('A text is made of elements');
  const before = documentSchema.nodeFromJSON(text);
  const after = documentSchema.nodeFromJSON(node);
  carryEdit(block, { before, after, maps: mapsBetween(before, after) });
}
