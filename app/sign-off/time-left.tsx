import { useEffect, useState } from 'react';
import { timeLeftWords } from '#shared/sign-off/time-left.rules.ts';

const TICK_MS = 30_000;

/**
 * How long is left, first by the server's clock and then counting down. It is no live region: what
 * changes every minute is read when somebody comes to it, and never announced.
 */
export function TimeLeft({ deadline, now }: { deadline: Date; now: Date }) {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const start = performance.now();
    const timer = setInterval(() => setPassed(performance.now() - start), TICK_MS);
    return () => {
      clearInterval(timer);
      setPassed(0);
    };
  }, []);
  const words = timeLeftWords(deadline, new Date(now.getTime() + passed));
  return <span className="time-left">{words ? `Closes in ${words}` : 'Time is up'}</span>;
}
