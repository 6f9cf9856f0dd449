import type { ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import type { Author } from '#shared/alternatives/alternative-edit.rules.ts';

/**
 * At the end of a bracket, what is typed belongs to the sentence behind it, unless the last wording
 * is one's own, which typing goes on with.
 */
export function leavingBrackets({ person }: Author): Plugin {
  return new Plugin({
    appendTransaction: (_, before, after) =>
      moved(before, after) && endsAnothers(after.selection.$from, person) ? leaving(after) : null,
  });
}

function moved(before: EditorState, { selection, doc, storedMarks }: EditorState): boolean {
  if (!selection.empty || storedMarks) return false;
  return !before.selection.eq(selection) || before.doc !== doc;
}

function endsAnothers({ nodeBefore, nodeAfter }: ResolvedPos, person: string): boolean {
  const [last, next] = [nodeBefore, nodeAfter].map((node) =>
    node?.marks.find(({ type }) => type.name === 'wording'),
  );
  if (!last || last.attrs['alternative'] === next?.attrs['alternative']) return false;
  return last.attrs['person'] !== person || last.attrs['kind'] === 'delete';
}

function leaving({ tr, selection }: EditorState): Transaction {
  const marks = selection.$from.marks().filter(({ type }) => type.name !== 'wording');
  return tr.setStoredMarks(marks);
}
