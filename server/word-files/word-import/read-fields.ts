import { safeHref } from '#shared/documents/link.rules.ts';
import { missed, type Reading } from './reading.ts';
import type { Xml } from './xml.ts';

/** Follows a field through its parts. One that links becomes a link; of others only the words stay. */
export function followField(reading: Reading, { name, text, attrs }: Xml): void {
  const { fields } = reading;
  const field = fields.at(-1);
  if (name === 'w:instrText') {
    if (field) field.code += text;
    return;
  }
  const part = attrs['w:fldCharType'];
  if (part === 'begin') fields.push({ code: '', href: null });
  if (part === 'separate' && field) field.href = hrefOf(field.code);
  if (part === 'end' && fields.pop()?.href === null) missed(reading, 'field');
}

/** Where the words that are being read lead, by the innermost field that links. */
export function fieldHref({ fields }: Reading): string | null {
  return fields.findLast(({ href }) => href !== null)?.href ?? null;
}

/** HYPERLINK "https://example.org" \\l "place" */
function hrefOf(code: string): string | null {
  const [, address, , place] = /^\s*HYPERLINK\s+"([^"]*)"(\s+\\l\s+"([^"]*)")?/.exec(code) ?? [];
  if (!address) return null;
  return safeHref(place && !address.includes('#') ? `${address}#${place}` : address);
}
