import * as Y from 'yjs';
import { LightClient } from './light-client.ts';
import type { Running } from './processes.ts';
import { leaveAll, seat, sleep, type Venue } from './seats.ts';
import { percentile } from './statistics.ts';

const QUIET_MS = 150;
const MIB = 1024 * 1024;

/** Opens each paper for the first time since the server started; the first one only warms up. */
export async function coldOpen(
  venue: Venue,
  documentNames: readonly string[],
): Promise<{ p50: number; bytes: number; documentBytes: number }> {
  const times: number[] = [];
  let bytes = 0;
  let documentBytes = 0;
  for (const [nth, name] of documentNames.entries()) {
    const start = performance.now();
    const client = await LightClient.join(seat(venue, name, nth));
    const elapsed = performance.now() - start;
    await sleep(QUIET_MS);
    if (nth > 0) {
      times.push(elapsed);
      bytes += client.received;
      documentBytes += Y.encodeStateAsUpdate(client.doc).length;
    }
    await client.leave();
  }
  return { p50: percentile(times, 0.5), bytes, documentBytes };
}

/** MiB that the server holds for each paper opened after the first `warmUp`, one reader each. */
export async function memoryPerPaper(
  server: Running,
  venue: Venue,
  documentNames: readonly string[],
  warmUp: number,
): Promise<number> {
  const first = await openAll(venue, documentNames.slice(0, warmUp));
  await sleep(QUIET_MS);
  const before = await server.ask('memoryBytes');
  const rest = await openAll(venue, documentNames.slice(warmUp));
  await sleep(QUIET_MS);
  const after = await server.ask('memoryBytes');
  await leaveAll([...first, ...rest]);
  return (after - before) / MIB / rest.length;
}

async function openAll(venue: Venue, documentNames: readonly string[]) {
  const clients: LightClient[] = [];
  for (const [nth, name] of documentNames.entries()) {
    clients.push(await LightClient.join(seat(venue, name, nth)));
  }
  return clients;
}
