import { LightClient } from './light-client.ts';
import { leaveAll, seat, sleep, type Venue } from './seats.ts';
import { newParagraph, type Typing, type } from './typing.ts';

const WRITERS = 20;
const SETTLE_MS = 300;

/**
 * Twenty people on one document, each striking the next key when the last was acknowledged. Nobody
 * applies the others' updates, so that the server is measured and not the clients.
 */
export async function writers(
  venue: Venue,
  documentName: string,
  { seconds, typing }: { seconds: number; typing: Typing },
): Promise<{ perSecond: number; clocks: ReadonlyMap<number, number> }> {
  const clients: LightClient[] = [];
  for (let nth = 0; nth < WRITERS; nth += 1) {
    clients.push(await LightClient.join(seat(venue, documentName, nth)));
  }
  for (const client of clients) client.applies = false;
  await sleep(SETTLE_MS);
  const start = performance.now();
  const end = start + seconds * 1000;
  const counts = await Promise.all(clients.map((client) => writeUntil(client, end, typing)));
  const elapsed = (performance.now() - start) / 1000;
  const clocks = new Map(clients.map(({ doc }) => [doc.clientID, clockOf(doc, doc.clientID)]));
  await leaveAll(clients);
  return { perSecond: counts.reduce((sum, count) => sum + count, 0) / elapsed, clocks };
}

/** Every author starts the session over when it ends. */
async function writeUntil(client: LightClient, end: number, { strokes }: Typing): Promise<number> {
  const text = newParagraph(client.doc);
  let count = 0;
  while (performance.now() < end) {
    const stroke = strokes[count % strokes.length];
    if (!stroke) throw new Error('There is nothing to type');
    await client.acknowledged(() => type(text, stroke));
    count += 1;
  }
  return count;
}

/** How many of the writers' acknowledged changes a newcomer does not get. */
export async function missingFor(
  venue: Venue,
  documentName: string,
  clocks: ReadonlyMap<number, number>,
): Promise<number> {
  const newcomer = await LightClient.join(seat(venue, documentName, 0));
  const missing = [...clocks].map(([author, clock]) =>
    Math.max(0, clock - clockOf(newcomer.doc, author)),
  );
  await newcomer.leave();
  return missing.reduce((sum, count) => sum + count, 0);
}

/** How much of one author's writing a document holds. */
function clockOf({ store }: LightClient['doc'], author: number): number {
  const last = store.clients.get(author)?.at(-1);
  return last ? last.id.clock + last.length : 0;
}
