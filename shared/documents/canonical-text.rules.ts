import { Mark } from '@tiptap/pm/model';
import type { DocumentJson } from './document-json.ts';
import { documentSchema } from './document-model.schema.ts';

/**
 * The text in its one full form: every attribute present, marks in their order, neighbouring words
 * that look alike joined. Two texts are the same when these are. Throws where the model is broken.
 */
export function canonicalText(text: DocumentJson): DocumentJson {
  const node = documentSchema.nodeFromJSON(withOrderedMarks(text));
  node.check();
  return node.toJSON() as DocumentJson;
}

function withOrderedMarks(node: DocumentJson): DocumentJson {
  return {
    ...node,
    ...(node.marks && { marks: ordered(node.marks) }),
    ...(node.content && { content: node.content.map(withOrderedMarks) }),
  };
}

/** By kind as the model orders them; several of one kind by what they carry. */
function ordered(marks: NonNullable<DocumentJson['marks']>) {
  const sorted = marks.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return Mark.setFrom(sorted.map((mark) => documentSchema.markFromJSON(mark))).map(
    (mark) => mark.toJSON() as { type: string },
  );
}
