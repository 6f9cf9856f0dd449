import type { NotCarried, TrackedChange } from '#shared/word-files/word-file.state.ts';
import { type Named, readBookmarkName } from '#shared/word-files/word-marks.rules.ts';
import { type CommentsRead, noComments } from './comments-read.ts';
import type { WordParts } from './word-parts.ts';
import type { Xml } from './xml.ts';

export type Author = Omit<TrackedChange, 'id'>;

/** What one reading of a file has open and has gathered so far. */
export type Reading = {
  parts: WordParts;
  /** Concord's own names for the words that are being read, by the bookmark that says so. */
  named: Map<string, { what: Named; id: string }>;
  changes: TrackedChange[];
  notCarried: Map<NotCarried, { count: number; by: Set<string> }>;
  comments: CommentsRead;
  /** The fields that are open, one inside another: what each asks for, and where it leads. */
  fields: { code: string; href: string | null }[];
};

export function newReading(parts: WordParts): Reading {
  return {
    parts,
    named: new Map(),
    changes: [],
    notCarried: new Map(),
    comments: noComments(),
    fields: [],
  };
}

export function missed({ notCarried }: Reading, what: NotCarried, by?: string): void {
  const tally = notCarried.get(what) ?? { count: 0, by: new Set<string>() };
  tally.count += 1;
  if (by) tally.by.add(by);
  notCarried.set(what, tally);
}

/** Takes note of where a bookmark or comment begins or ends; true when the element says so. */
export function noteEnd(reading: Reading, { name, attrs }: Xml): boolean {
  const note = ENDS[name];
  note?.(reading, attrs);
  return note !== undefined;
}

const ENDS: Record<string, (reading: Reading, attrs: Xml['attrs']) => void> = {
  'w:bookmarkStart': ({ named }, attrs) => {
    const known = readBookmarkName(attrs['w:name'] ?? '');
    if (known) named.set(attrs['w:id'] ?? '', known);
  },
  'w:bookmarkEnd': ({ named }, attrs) => void named.delete(attrs['w:id'] ?? ''),
  'w:commentRangeStart': ({ comments }, attrs) => void comments.open.add(attrs['w:id'] ?? ''),
  'w:commentRangeEnd': ({ comments }, attrs) => void comments.open.delete(attrs['w:id'] ?? ''),
};

export function idsNamed({ named }: Reading, what: Named): string[] {
  return [...named.values()].flatMap((each) => (each.what === what ? [each.id] : []));
}

export function authorOf({ attrs }: Xml): Author {
  const at = new Date(attrs['w:date'] ?? '');
  return {
    author: (attrs['w:author'] ?? '').trim().slice(0, 100) || 'Unknown',
    at: Number.isNaN(at.getTime()) ? null : at.toISOString(),
  };
}

/** A change under an id of its own in this file. */
export function newChange({ changes }: Reading, author: Author): TrackedChange {
  const change = { id: `word:${changes.length + 1}`, ...author };
  changes.push(change);
  return change;
}
