import * as Y from 'yjs';
import { TEXT_FRAGMENT } from '#shared/documents/document-bytes.rules.ts';

/** The blocks of a text that these of its updates wrote in or took words from, by their ids. */
export function writtenBlocks(doc: Y.Doc, updates: readonly Uint8Array[]): Set<string> {
  const fragment = doc.getXmlFragment(TEXT_FRAGMENT);
  const touched = updates.flatMap(touchedBy);
  const blocks = touched.map(({ client, clock }) =>
    blockOf(doc, fragment, Y.createID(client, clock)),
  );
  return new Set(blocks.filter((id) => id !== null));
}

type Place = { client: number; clock: number };

/** The first letter of everything an update brings or takes away. */
function touchedBy(update: Uint8Array): Place[] {
  const { structs, ds } = Y.decodeUpdate(update);
  const deleted = [...ds.clients].flatMap(([client, ranges]) =>
    ranges.map(({ clock }) => ({ client, clock })),
  );
  return [...structs.map(({ id }) => id), ...deleted];
}

function blockOf(doc: Y.Doc, fragment: Y.XmlFragment, id: Y.ID): string | null {
  if (id.clock >= Y.getState(doc.store, id.client)) return null;
  let item: Y.Item | null = itemAt(doc, id);
  while (item && item.parent !== fragment) {
    item = item.parent instanceof Y.AbstractType ? item.parent._item : null;
  }
  const block = item?.content instanceof Y.ContentType ? item.content.type : null;
  const name: unknown = block instanceof Y.XmlElement ? block.getAttribute('id') : null;
  return typeof name === 'string' ? name : null;
}

/** Null for what was in something that is gone as a whole. */
function itemAt(doc: Y.Doc, id: Y.ID): Y.Item | null {
  const struct: unknown = Y.getItem(doc.store, id);
  return struct instanceof Y.Item ? struct : null;
}
