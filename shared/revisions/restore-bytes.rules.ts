import { prosemirrorJSONToYXmlFragment, updateYFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { TEXT_FRAGMENT } from '#shared/documents/document-bytes.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { documentSchema } from '#shared/documents/document-model.schema.ts';
import type { RestorePlan } from './restore.rules.ts';

/** Carries a plan out in the Yjs document it was made for. Blocks that stay are not touched. */
export function carryOutRestore(doc: Y.Doc, { blocks, removed }: RestorePlan): void {
  const fragment = doc.getXmlFragment(TEXT_FRAGMENT);
  for (const place of removed.toSorted((a, b) => b - a)) fragment.delete(place, 1);
  let place = 0;
  for (const { id, node, does } of blocks) {
    if (does === 'is_put') fragment.insert(place, [elementFrom(node)]);
    else place = placeOf(fragment, id);
    if (does === 'is_edited') editBlock(doc, fragment.get(place), node);
    place += 1;
  }
}

function placeOf(fragment: Y.XmlFragment, id: string): number {
  return fragment
    .toArray()
    .findIndex((block) => block instanceof Y.XmlElement && block.getAttribute('id') === id);
}

/** Changes only what differs inside a block, down to the letters. */
function editBlock(doc: Y.Doc, block: unknown, node: DocumentJson) {
  if (!(block instanceof Y.XmlElement)) throw new TypeError('A text is made of elements');
  const meta = { mapping: new Map(), isOMark: new Map() };
  updateYFragment(doc, block, documentSchema.nodeFromJSON(node), meta);
}

/** A block that is not in the document yet. */
function elementFrom(node: DocumentJson): Y.XmlElement {
  const apart = new Y.Doc();
  const fragment = apart.getXmlFragment(TEXT_FRAGMENT);
  prosemirrorJSONToYXmlFragment(documentSchema, { type: 'doc', content: [node] }, fragment);
  const element = fragment.get(0);
  if (!(element instanceof Y.XmlElement)) throw new TypeError('A block is an element');
  const copy = element.clone();
  apart.destroy();
  return copy;
}
