import { checkedText, textOfParts } from '#shared/documents/document-bytes.rules.ts';
import type { DocumentJson } from '#shared/documents/document-json.ts';
import { withoutEmptyParagraphs } from '#shared/documents/document-text.rules.ts';
import { canonicalJson, sha256Hex } from '#shared/hash.ts';

/** The text a log adds up to, in its full form, as versions hold it. */
export function wholeText(parts: readonly Uint8Array[]): DocumentJson {
  return withoutEmptyParagraphs(fullText(textOfParts(parts).text));
}

/** The text with every attribute present, where the model allows it; otherwise as it is. */
export function fullText(text: DocumentJson): DocumentJson {
  return checkedText(text) ?? text;
}

/** Two texts with one hash are the same, down to what is an ask, what is bold and what is suggested. */
export function textHash(text: DocumentJson): Promise<string> {
  return sha256Hex(canonicalJson(text));
}
