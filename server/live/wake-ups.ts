import type { Channel, Notifications } from './notifications.ts';

/** Why a stream is woken: something was recorded, its rights may have changed, or it is over. */
export type Wake = 'stop' | 'access' | 'news';

/** What matters most is heard first; the same reason twice is heard once, so nothing piles up. */
const ORDER: readonly Wake[] = ['stop', 'access', 'news'];

type Listening = {
  /** Where news comes from, and whether what is said there is news to this stream; `''` always is. */
  channel: Channel;
  isNews: (said: string) => boolean;
  personId: string;
  sweepMs: number;
  signal: AbortSignal | undefined;
};

/** Everything that wakes one stream, from the moment of this call until `close`. */
export function wakeUps(notifications: Notifications, listening: Listening) {
  const { channel, isNews, personId, sweepMs, signal } = listening;
  const due = new Set<Wake>();
  let wake = () => {};
  const raise = (reason: Wake) => {
    due.add(reason);
    wake();
  };
  const stop = () => raise('stop');
  const quiet = [
    notifications.on(channel, (said) => {
      if (said === '' || isNews(said)) raise('news');
    }),
    notifications.on('session', (said) => {
      if (said === '' || said === personId) raise('access');
    }),
  ];
  const sweep = setInterval(() => raise('access'), sweepMs).unref();
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();

  return {
    /** Waits for the next reason, or gives one that has come in the meantime. */
    async next(): Promise<Wake> {
      if (due.size === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const reason = ORDER.find((wanted) => due.has(wanted)) ?? 'news';
      due.delete(reason);
      return reason;
    },
    close() {
      clearInterval(sweep);
      signal?.removeEventListener('abort', stop);
      for (const off of quiet) off();
    },
  };
}
