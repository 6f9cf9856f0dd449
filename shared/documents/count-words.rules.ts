const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/**
 * Words as British editors count them: whatever stands between spaces and holds a letter or a figure.
 * "twenty-one", "and/or", "£2.50" and "mayor’s" are one word each; a dash standing alone is none.
 */
export function countWords(text: string): number {
  return text.split(/[\s\u2014]+/u).filter((word) => SAYS_SOMETHING.test(word)).length;
}
