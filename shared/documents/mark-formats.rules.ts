import type { Mark } from '@tiptap/pm/model';
import { encodeAny, toBase64 } from 'lib0/buffer';
import { digest } from 'lib0/hash/sha256';

/** The marks of some letters as Yjs keeps them. */
export type Formats = Record<string, unknown>;

/** Marks that may lie on one another each have a name of their own, with a fingerprint of what they say. */
export function formatsOf(marks: readonly Mark[]): Formats {
  return Object.fromEntries(marks.map((mark) => [formatName(mark), mark.attrs]));
}

/** What turns these formats into those of the marks; null takes one off. */
export function formatChange(formats: Formats, marks: readonly Mark[]): Formats {
  const wanted = formatsOf(marks);
  const off = Object.keys(formats).filter((name) => !(name in wanted));
  const on = Object.entries(wanted).filter(
    ([name, says]) => JSON.stringify(formats[name]) !== JSON.stringify(says),
  );
  return Object.fromEntries([...off.map((name) => [name, null]), ...on]);
}

function formatName(mark: Mark): string {
  const { name } = mark.type;
  return mark.type.excludes(mark.type) ? name : `${name}--${fingerprintOf(mark)}`;
}

/** As the editor's binding has it: a hash folded into six bytes. */
function fingerprintOf(mark: Mark): string {
  const folded = new Uint8Array(6);
  digest(encodeAny(mark.toJSON())).forEach((byte, at) => {
    folded[at % folded.length] = (folded[at % folded.length] ?? 0) ^ byte;
  });
  return toBase64(folded);
}
