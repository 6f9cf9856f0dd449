import type { Day } from '#shared/calendar/working-day.rules.ts';

/** One meeting as a calendar program takes it. */
export type CalendarEvent = {
  /** Never changes, whatever becomes of the meeting. */
  uid: string;
  /** How often it was changed: a program keeps the highest it has seen. */
  sequence: number;
  changedAt: Date;
  /** A whole day, where no time is known. */
  when: { day: Day } | { from: Date; to: Date | null };
  summary: string;
  location: string | null;
  url: string;
  cancelled: boolean;
  /** What the program shows beside it; nothing where null. */
  description: string | null;
  /** Whether its reader is to be there: else their time stays free. */
  busy: boolean;
};

const LINE_OCTETS = 75;
const utf8 = new TextEncoder();

/** An iCalendar object (RFC 5545). Times are in UTC, so it needs no table of time zones. */
export function icalendar(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Concord//Meetings//EN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap((event) => eventLines(event)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines({ when, location, description, ...event }: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.changedAt)}`,
    `LAST-MODIFIED:${utc(event.changedAt)}`,
    ...('day' in when ? [`DTSTART;VALUE=DATE:${when.day.replaceAll('-', '')}`] : timed(when)),
    `SUMMARY:${escapeText(event.summary)}`,
    ...(location === null ? [] : [`LOCATION:${escapeText(location)}`]),
    ...(description === null ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    `URL:${event.url}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${event.busy && !event.cancelled ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ];
}

function timed({ from, to }: { from: Date; to: Date | null }): string[] {
  return [`DTSTART:${utc(from)}`, ...(to === null ? [] : [`DTEND:${utc(to)}`])];
}

/** "20261201T100000Z" */
function utc(moment: Date): string {
  return `${moment.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
}

/** Text as RFC 5545, 3.3.11 writes it: its own marks escaped, other control characters left out. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
    .replace(/\p{Cc}/gu, '');
}

/** A line folded at 75 octets, never within a character (RFC 5545, 3.1). */
export function fold(line: string): string {
  const folded: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = utf8.encode(character).length;
    if (octets + size > LINE_OCTETS) {
      folded.push(part);
      // The blank that marks a line as a continuation counts as one of its octets.
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...folded, part].join('\r\n');
}
