import { seenText } from './mail-text.rules.ts';

/** Stands on top of a mail that can be replied to: what is above it in a reply is the reply. */
export const REPLY_ABOVE = 'Reply above this line to answer.';

/** A quote is announced over so many lines at most: programs wrap them. */
const WROTE_LINES = 3;
const HEADED_LINES = 4;
const SIGNS = [
  new RegExp(REPLY_ABOVE.replace('.', '\\.'), 'i'),
  /^-{2,}[ \t]*(?:Original|Forwarded) Message[ \t]*-{2,}$/i,
  /^--$/,
  /^(?:Sent from my |Sent from Outlook for |Get Outlook for )/i,
];
/** What some programs draw above what they quote. */
const RULED_OFF = /\n_{5,}$/;

/**
 * What somebody wrote themselves in a reply: everything above the first sign of a signature or of
 * what they reply to, without quoted lines.
 */
export function ownWords(text: string): string {
  const lines = seenText(text)
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((line) => line.trimEnd());
  const end = lines.findIndex((_, place) => endsReply(lines.slice(place, place + HEADED_LINES)));
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .filter((line) => !line.trimStart().startsWith('>'))
    .join('\n')
    .trim()
    .replace(RULED_OFF, '')
    .trim();
}

/** Whether with the first of these lines begins what the person did not write. */
function endsReply(lines: readonly string[]): boolean {
  const [line = ''] = lines;
  return SIGNS.some((sign) => sign.test(line)) || announcesQuote(lines) || isHeaded(lines);
}

/** "On Tue, 24 Nov 2026 at 10:00, Concord wrote:", which names an hour. */
function announcesQuote(lines: readonly string[]): boolean {
  if (!lines[0]?.startsWith('On ')) return false;
  const last = lines.slice(0, WROTE_LINES).findIndex((line) => /\bwrote:$/.test(line));
  return lines.slice(0, last + 1).some((line) => /\d[:.]\d\d/.test(line));
}

/** "From: …" with "Sent:" or "Date:" among the next lines, bold or not. */
function isHeaded([first = '', ...next]: readonly string[]): boolean {
  return /^[ \t*]*From:/i.test(first) && next.some((line) => /^[ \t*]*(?:Sent|Date):/i.test(line));
}
