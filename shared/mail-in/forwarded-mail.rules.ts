import { seenText } from './mail-text.rules.ts';

/** Somebody a mail is from or to. */
export type Correspondent = { name: string; address: string };

/** The mail inside a mail, as whoever passed it on has it in their text. */
export type ForwardedMail = {
  /** What stands above it: a note of whoever passed it on. */
  note: string;
  people: Correspondent[];
  subject: string | null;
  /** The day it gives for itself, in whatever words. */
  day: string | null;
  words: string;
};

const FIELD = /^(from|sent|date|to|cc|subject):\s*(.*)$/i;
const HEAD_LINES = 12;
const ANNOUNCED = /^(?:-+ ?(?:forwarded|original) message ?-+|begin forwarded message:|_{5,})$/i;

/** The mail that is forwarded in a text, as the common programs write it; null where there is none. */
export function forwardedIn(text: string): ForwardedMail | null {
  const lines = seenText(text)
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((line) =>
      line
        .replace(/^(?:>\s?)+/, '')
        .replaceAll('*', '')
        .trim(),
    );
  const start = lines.findIndex((_, at) => isHead(lines.slice(at, at + HEAD_LINES)));
  if (start < 0) return null;
  const head = headFields(lines.slice(start, start + HEAD_LINES));
  const note = lines.slice(0, start).filter((line) => !ANNOUNCED.test(line));
  return {
    note: note.join('\n').trim(),
    people: ['from', 'to', 'cc'].flatMap((name) => correspondentsIn(head.fields.get(name) ?? '')),
    subject: head.fields.get('subject') ?? null,
    day: dayIn(head.fields.get('sent') ?? head.fields.get('date') ?? ''),
    words: lines
      .slice(start + head.length)
      .join('\n')
      .trim(),
  };
}

function isHead(lines: readonly string[]): boolean {
  if (!/^from:/i.test(lines[0] ?? '')) return false;
  const { fields } = headFields(lines);
  return fields.has('sent') || fields.has('date');
}

/** The fields up to the first line that is none; one that goes on in the next line goes on. */
function headFields(lines: readonly string[]) {
  const fields = new Map<string, string>();
  let length = 0;
  let last = '';
  for (const line of lines) {
    const [, name, value = ''] = FIELD.exec(line) ?? [];
    if (line === '' || (!name && last === '')) break;
    if (name) last = name.toLowerCase();
    fields.set(last, name ? value : `${fields.get(last)} ${line}`);
    length += 1;
  }
  return { fields, length };
}

/** No name before the @ is longer (RFC 5321): without an end a word as long as a mail takes seconds. */
const ADDRESS = /([\w.+'-]{1,64}@[\w-]+(?:\.[\w-]+)+)/;

/** "Ann Example <ann@example.org>; bob@example.org", as programs write lists of people. */
function correspondentsIn(list: string): Correspondent[] {
  return list.split(/[;,](?=[^;,]*@)/).flatMap((one) => {
    const address = ADDRESS.exec(one)?.[1];
    if (!address) return [];
    const name = one
      .slice(0, one.indexOf(address))
      .replace(/[<>"'()[\]]|mailto:/g, ' ')
      .trim();
    return [{ name, address: address.toLowerCase() }];
  });
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The first day that is written in a text, as 2026-11-24; null where none is. */
export function dayIn(text: string): string | null {
  const [, isoDay] = /\b(\d{4}-\d\d-\d\d)(?!\d)/.exec(text) ?? [];
  if (isoDay) return realDay(isoDay);
  const [, day, month, year] =
    /\b(\d{1,2})[ /.-]([a-z]{3,9}|\d{1,2})[ /.,-]+(\d{4})\b/i.exec(text) ?? [];
  if (day && month && year) return dayOf(year, month, day);
  const [, named, dayAfter, yearAfter] = /\b([a-z]{3,9}) (\d{1,2}), (\d{4})\b/i.exec(text) ?? [];
  return named && dayAfter && yearAfter ? dayOf(yearAfter, named, dayAfter) : null;
}

function dayOf(year: string, month: string, day: string): string | null {
  const number = /\d/.test(month)
    ? Number(month)
    : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return realDay(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** A day that no calendar has is none. */
function realDay(day: string): string | null {
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day) ? day : null;
}
