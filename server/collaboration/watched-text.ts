import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { TEXT_FRAGMENT } from '#shared/documents/document-bytes.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';

/** A live text read as words, kept up with each update for about the cost of the blocks it touches. */
export class WatchedText {
  readonly #doc = new Y.Doc();
  readonly #fragment = this.#doc.getXmlFragment(TEXT_FRAGMENT);
  readonly #touched = new Set<unknown>();
  #read = new Map<unknown, DocumentJson>();
  #blocks: readonly DocumentJson[] = [];

  /** Throws where Yjs fails on what the text holds. */
  constructor(bytes: Uint8Array) {
    Y.applyUpdate(this.#doc, bytes);
    this.#readAgain();
    this.#fragment.observeDeep((events) => {
      for (const { target } of events) this.#touched.add(this.#blockOf(target));
    });
  }

  /** The blocks as they stand. A block nobody touched is the same object as before. */
  get blocks(): readonly DocumentJson[] {
    return this.#blocks;
  }

  apply(bytes: Uint8Array): void {
    Y.applyUpdate(this.#doc, bytes);
    if (this.#touched.size > 0) this.#readAgain();
    this.#touched.clear();
  }

  close(): void {
    this.#doc.destroy();
  }

  #readAgain() {
    const read = new Map<unknown, DocumentJson>();
    for (const block of this.#fragment.toArray()) {
      if (!(block instanceof Y.XmlElement)) continue;
      const known = this.#touched.has(block) ? undefined : this.#read.get(block);
      read.set(block, known ?? blockJson(block));
    }
    this.#read = read;
    this.#blocks = [...read.values()];
  }

  #blockOf(type: Y.AbstractType<unknown>): unknown {
    let at: Y.AbstractType<unknown> | null = type;
    while (at && at.parent !== this.#fragment) at = at.parent as Y.AbstractType<unknown> | null;
    return at;
  }
}

function blockJson(block: Y.XmlElement): DocumentJson {
  const { content = [] } = yXmlFragmentToProsemirrorJSON(block) as DocumentJson;
  return { type: block.nodeName, attrs: block.getAttributes(), content: content.flat() };
}
