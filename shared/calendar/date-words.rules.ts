const LONDON = 'Europe/London';

const dayWords = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const monthWords = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: LONDON });
const londonClock = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
  timeZone: LONDON,
});

/** "23 November 2026" for a day, "November 2026" for a month, the year alone for a year. */
export function dateWords(date: string): string {
  if (/^\d{4}$/.test(date)) return date;
  if (/^\d{4}-\d{2}$/.test(date)) return monthWords.format(new Date(`${date}-01`));
  return dayWords.format(new Date(date));
}

/** "2:02pm", London time. */
export function timeWords(moment: Date): string {
  return londonClock.format(moment).replace(/\s/g, '').replace(':00', '').toLowerCase();
}

/** "23 November 2026 at 2:02pm", London time. */
export function momentWords(moment: Date): string {
  return `${dateWords(dayInLondon(moment))} at ${timeWords(moment)}`;
}

/** The calendar day of a moment in London, as an ISO date. */
export function dayInLondon(moment: Date): string {
  return londonDay.format(moment);
}
