import { outlineItems } from '#app/documents/agreed-outline.ts';
import type { OutlineItem } from '#app/documents/outline.tsx';
import type { DocumentJson } from '#shared/documents/document-json.ts';

const OUTLINE_LETTERS = 80;

/** What the outline shows of an editor's text. */
export function outlineOf({ editor }: { editor: { getJSON: () => object } }): OutlineItem[] {
  return outlineItems(editor.getJSON() as DocumentJson).map((item) => ({
    ...item,
    text: item.text.slice(0, OUTLINE_LETTERS),
  }));
}

export function sameOutline(a: OutlineItem[], b: OutlineItem[] | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
