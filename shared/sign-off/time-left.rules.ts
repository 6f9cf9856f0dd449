const MINUTE_MS = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

/** "3 hours 20 minutes", "2 days 4 hours"; null when the time is up. */
export function timeLeftWords(deadline: Date, now: Date): string | null {
  const minutes = Math.ceil((deadline.getTime() - now.getTime()) / MINUTE_MS);
  if (minutes <= 0) return null;
  if (minutes < HOUR) return counted(minutes, 'minute');
  const [large, small] = minutes < DAY ? [HOUR, 1] : [DAY, HOUR];
  const whole = Math.floor(minutes / large);
  const rest = Math.floor((minutes % large) / small);
  const words = minutes < DAY ? (['hour', 'minute'] as const) : (['day', 'hour'] as const);
  const first = counted(whole, words[0]);
  return rest === 0 ? first : `${first} ${counted(rest, words[1])}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
