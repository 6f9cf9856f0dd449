import { canonicalJson, sha256Hex } from '#shared/hash.ts';
import { checkedText, textOfParts } from './document-bytes.rules.ts';
import type { DocumentJson } from './document-json.ts';
import { withoutEmptyParagraphs } from './document-text.rules.ts';

/** The text a log adds up to, in its full form where the model allows it, as versions hold it. */
export function wholeText(parts: readonly Uint8Array[]): DocumentJson {
  const { text } = textOfParts(parts);
  return withoutEmptyParagraphs(checkedText(text) ?? text);
}

/** Two texts with one hash are the same, down to what is an ask, what is bold and what is suggested. */
export function textHash(text: DocumentJson): Promise<string> {
  return sha256Hex(canonicalJson(text));
}
