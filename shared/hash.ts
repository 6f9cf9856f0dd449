import canonicalize from 'canonicalize';

/** SHA-256 of UTF-8 text, as 64 lower-case hex digits; the same in the browser and on the server. */
export async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** RFC 8785 form of a JSON value. Throws on what has none (undefined, functions, cycles). */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('This value has no canonical JSON');
  return text;
}
