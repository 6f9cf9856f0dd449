import { withBrackets } from '#shared/alternatives/alternative-text.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { blocksOf } from '#shared/documents/document-text.rules.ts';

type Item = {
  id: string;
  kind: ReturnType<typeof blocksOf>[number]['kind'];
  label: string | null;
  text: string;
};

const OUTLINE_LETTERS = 80;

/** What the outline shows of an editor's text. */
export function outlineOf({ editor }: { editor: { getJSON: () => object } }): Item[] {
  return blocksOf(withBrackets(editor.getJSON() as DocumentJson)).map(
    ({ id, kind, label, text }) => ({ id, kind, label, text: text.slice(0, OUTLINE_LETTERS) }),
  );
}

export function sameOutline(a: Item[], b: Item[] | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
