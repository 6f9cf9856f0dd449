import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, NodeSelection } from '@tiptap/pm/state';

/** One note of a text: its number by order, and where it stands. */
export type PlacedFootnote = { number: number; place: number; text: string };

export function footnotesIn(doc: Node): PlacedFootnote[] {
  const found: PlacedFootnote[] = [];
  doc.descendants((node, place) => {
    if (node.type.name !== 'footnote') return;
    found.push({ number: found.length + 1, place, text: String(node.attrs['text']) });
  });
  return found;
}

/** The note that is selected, as clicking it or moving onto it with the arrows does. */
export function selectedFootnote({ doc, selection }: EditorState): PlacedFootnote | null {
  if (!(selection instanceof NodeSelection)) return null;
  return footnotesIn(doc).find(({ place }) => place === selection.from) ?? null;
}

export function selectFootnote({ view, state }: Editor, place: number): void {
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, place)).scrollIntoView());
}

/** Gives the selected note these words, or sets a new note after what is selected. */
export function writeFootnote({ view, state }: Editor, text: string): void {
  const before = selectedFootnote(state);
  const kept = before && state.doc.nodeAt(before.place)?.attrs;
  const note = state.schema.nodes['footnote']?.create({ ...kept, text });
  if (!note) return;
  // Put in its place rather than reworded, so that other words for it can be suggested.
  const change = before
    ? state.tr.replaceWith(before.place, before.place + 1, note)
    : state.tr.insert(state.selection.to, note);
  view.dispatch(change);
}

export function deleteFootnote({ view, state }: Editor, place: number): void {
  view.dispatch(state.tr.delete(place, place + 1));
}
