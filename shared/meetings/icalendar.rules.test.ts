import { expect, test } from 'vitest';
import { type CalendarEvent, escapeText, fold, icalendar } from './icalendar.rules.ts';

const octets = (line: string) => new TextEncoder().encode(line).length;

test('a long line is folded at 75 octets and unfolds to what it was, whatever its letters', () => {
  const lines = ['é', '–', '🏛', 'a🏛é'].map((letters) => `SUMMARY:${letters.repeat(90)}`);
  for (const line of lines) {
    const folded = fold(line).split('\r\n');
    expect(folded.length).toBeGreaterThan(1);
    expect(Math.max(...folded.map(octets))).toBeLessThanOrEqual(75);
    expect(folded.join('\r\n')).not.toContain('\uFFFD');
    expect(folded.slice(1).every((part) => part.startsWith(' '))).toBe(true);
    expect(folded.join('\r\n').replaceAll('\r\n ', '')).toBe(line);
  }
});

test('a line of exactly 75 octets is left whole', () => {
  const line = `SUMMARY:${'a'.repeat(67)}`;
  expect(octets(line)).toBe(75);
  expect(fold(line)).toBe(line);
  expect(fold(`${line}b`)).toBe(`${line}\r\n b`);
});

test('no text can end its line or begin a property of its own', () => {
  expect(escapeText('Leeds; Bradford, York\\\r\nATTENDEE:x\u0007')).toBe(
    String.raw`Leeds\; Bradford\, York\\\nATTENDEE:x`,
  );
});

const MEETING: CalendarEvent = {
  uid: 'm1@concord.example.org',
  sequence: 2,
  changedAt: new Date('2026-11-24T10:00:00Z'),
  when: { from: new Date('2027-07-01T09:00:00Z'), to: new Date('2027-07-01T10:30:00Z') },
  summary: 'UK Mayors, mayors',
  location: 'Leeds',
  url: 'https://concord.example.org/meetings/m1',
  cancelled: false,
  description: 'Your office is invited.',
  busy: true,
};

test('a meeting is one event with its times in UTC, ended by CRLF', () => {
  const text = icalendar('Meetings', [MEETING]);
  expect(text.split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Concord//Meetings//EN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Meetings',
    'BEGIN:VEVENT',
    'UID:m1@concord.example.org',
    'SEQUENCE:2',
    'DTSTAMP:20261124T100000Z',
    'LAST-MODIFIED:20261124T100000Z',
    'DTSTART:20270701T090000Z',
    'DTEND:20270701T103000Z',
    String.raw`SUMMARY:UK Mayors\, mayors`,
    'LOCATION:Leeds',
    'DESCRIPTION:Your office is invited.',
    'URL:https://concord.example.org/meetings/m1',
    'STATUS:CONFIRMED',
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('a meeting that was cancelled stays in the feed and says so; one without a time takes the day', () => {
  const text = icalendar('Meetings', [
    { ...MEETING, when: { day: '2027-07-01' }, location: null, description: null, cancelled: true },
  ]);
  expect(text).toContain('STATUS:CANCELLED\r\n');
  expect(text).toContain('DTSTART;VALUE=DATE:20270701\r\n');
  expect(text).toContain('TRANSP:TRANSPARENT\r\n');
  expect(text).not.toMatch(/LOCATION|DESCRIPTION/);
});
