import type { DocumentJson } from '#shared/documents/document-json.ts';
import { type OutlineItem, outlineOf } from '#shared/documents/outline.rules.ts';

/** The blocks of the text on the screen, as its outline names them. */
export function outlineItems({ editor }: { editor: { getJSON: () => object } }): OutlineItem[] {
  return outlineOf(editor.getJSON() as DocumentJson);
}

export function sameOutline(a: OutlineItem[], b: OutlineItem[] | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
