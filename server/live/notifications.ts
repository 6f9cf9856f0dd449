import { EventEmitter, on } from 'node:events';
import pg from 'pg';

/** Channels of PostgreSQL's NOTIFY this program listens on; the payload is an id. */
export const CHANNELS = [
  'ledger',
  'document',
  'document_access',
  'draft',
  'session',
  'mail',
] as const;
export type Channel = (typeof CHANNELS)[number];

export type Notifications = {
  /** Payloads of one channel as they come, until `signal` aborts. `''` means: look again, some may have been missed. */
  listen: (channel: Channel, signal: AbortSignal) => AsyncIterable<string>;
  on: (channel: Channel, heard: (payload: string) => void) => () => void;
  close: () => Promise<void>;
};

const RECONNECT_MS = 500;

/** One listening connection for the whole process; it comes back by itself and says so with `''`. */
export function listenToDatabase(url: string, onError: (error: Error) => void): Notifications {
  const heard = new EventEmitter();
  heard.setMaxListeners(0);
  let client: pg.Client | undefined;
  let closed = false;

  const connect = async () => {
    if (closed) return;
    const fresh = new pg.Client({ connectionString: url });
    client = fresh;
    fresh.on('error', onError);
    fresh.on('end', () => void setTimeout(() => void connect(), RECONNECT_MS).unref());
    fresh.on('notification', ({ channel, payload }) => heard.emit(channel, payload ?? ''));
    try {
      await fresh.connect();
      for (const channel of CHANNELS) await fresh.query(`listen ${channel}`);
      for (const channel of CHANNELS) heard.emit(channel, '');
    } catch (error) {
      onError(error as Error);
      fresh.end().catch(() => undefined);
    }
  };
  void connect();

  return {
    async *listen(channel, signal) {
      try {
        for await (const [payload] of on(heard, channel, { signal })) yield payload as string;
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    },
    on(channel, callback) {
      heard.on(channel, callback);
      return () => heard.off(channel, callback);
    },
    async close() {
      closed = true;
      client?.removeAllListeners('end');
      await client?.end().catch(() => undefined);
    },
  };
}
