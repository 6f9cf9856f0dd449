import type { Editor } from '@tiptap/core';
import { sourceName } from '#shared/documents/agreed-wording.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';

export type Passage = {
  versionId: string;
  blockId: string;
  text: string;
  node: DocumentJson | { type: string } | null;
};

/** Puts a signed passage below the block the caret is in, as a block that names its source. */
export function insertPassage(editor: Editor, passage: Passage): void {
  const { $to } = editor.state.selection;
  const below = $to.depth > 0 ? $to.after(1) : editor.state.doc.content.size;
  editor.chain().insertContentAt(below, blockOf(passage, null)).focus().run();
}

/** Gives a block the words it was signed with again. Its name in this text stays. */
export function restoreWords(editor: Editor, blockId: string, passage: Passage): void {
  editor.state.doc.forEach((block, place) => {
    if (block.attrs['id'] !== blockId) return;
    const range = { from: place, to: place + block.nodeSize };
    editor.chain().insertContentAt(range, blockOf(passage, blockId)).focus().run();
  });
}

function blockOf(passage: Passage, id: string | null): DocumentJson {
  const node: DocumentJson = passage.node ?? { type: 'paragraph' };
  return { ...node, attrs: { ...node.attrs, id, insertion: null, source: sourceName(passage) } };
}
