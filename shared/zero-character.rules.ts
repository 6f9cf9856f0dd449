/**
 * Whether any text in an input, however deep, holds the character U+0000. PostgreSQL stores none, and
 * nobody types one: it comes along with something pasted, or from who tries what happens.
 */
export function holdsZeroCharacter(input: unknown): boolean {
  const left = [input];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string' && value.includes('\0')) return true;
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue;
    for (const part of Object.values(value)) left.push(part);
  }
  return false;
}
