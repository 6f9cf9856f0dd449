import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { openForm } from '#app/documents/editor/tool-forms.ts';
import { deleteFootnote, footnotesIn, type PlacedFootnote, selectFootnote } from './footnotes.ts';

type Props = {
  editor: Editor;
  /** May notes be changed here now. */
  editable: boolean;
};

/** The notes under the text, as they stand at the foot of the letter. */
export function FootnoteList({ editor, editable }: Props) {
  const notes = useEditorState({
    editor,
    selector: ({ editor: { state } }) => footnotesIn(state.doc),
    equalityFn: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  if (notes.length === 0) return null;
  return (
    <section className="footnote-list" aria-labelledby="footnote-list-heading">
      <h2 className="panel-heading" id="footnote-list-heading">
        Notes
      </h2>
      <ol>
        {notes.map((note) => (
          <li key={note.place}>
            {note.text}
            {editable && <NoteTools editor={editor} note={note} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function NoteTools({ editor, note: { number, place } }: { editor: Editor; note: PlacedFootnote }) {
  const edit = () => {
    selectFootnote(editor, place);
    openForm(editor, 'footnote');
  };
  return (
    <span className="footnote-list__tools">
      <button
        type="button"
        className="plain-button"
        aria-label={`Edit footnote ${number}`}
        onClick={edit}
      >
        Edit
      </button>
      <button
        type="button"
        className="plain-button"
        aria-label={`Delete footnote ${number}`}
        onClick={() => deleteFootnote(editor, place)}
      >
        Delete
      </button>
    </span>
  );
}
