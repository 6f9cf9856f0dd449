import { LightClient, withPatience } from './light-client.ts';
import { leaveAll, seat, sleep, type Venue } from './seats.ts';
import { percentile } from './statistics.ts';
import { lastParagraph, newParagraph, type Stroke, type Typing, type } from './typing.ts';

const STROKE_MS = 15;
const SETTLE_MS = 200;
const WARM_UP = 20;

/**
 * Milliseconds from a keystroke until its text is in each reader's document. The next key is struck
 * when everybody has seen this one, at the pace of a fast typist.
 */
export async function keystrokes(
  venue: Venue,
  documentName: string,
  { readers, strokes, typing }: { readers: number; strokes: number; typing: Typing },
): Promise<{ p50: number; p95: number }> {
  const authors = await joinAll(venue, documentName, typing.authors, 0);
  const watching = await joinAll(venue, documentName, readers, typing.authors);
  const everyone = [...authors, ...watching];
  await strike(everyone, authors[0], ({ doc }) => newParagraph(doc));
  await sleep(SETTLE_MS);

  const samples: number[] = [];
  for (const [index, stroke] of typing.strokes.slice(0, strokes + WARM_UP).entries()) {
    const seen = await strike(everyone, authors[stroke.author], (author) => typeAt(author, stroke));
    const last = seen.filter(({ client }) => watching.includes(client)).map(({ ms }) => ms);
    if (index >= WARM_UP) samples.push(...last);
    await sleep(Math.max(0, STROKE_MS - Math.max(0, ...last)));
  }
  await leaveAll(everyone);
  return { p50: percentile(samples, 0.5), p95: percentile(samples, 0.95) };
}

function typeAt({ doc }: LightClient, stroke: Stroke) {
  type(lastParagraph(doc), stroke);
}

async function joinAll(venue: Venue, documentName: string, count: number, from: number) {
  const clients: LightClient[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    clients.push(await LightClient.join(seat(venue, documentName, from + nth)));
  }
  return clients;
}

type Sight = { client: LightClient; ms: number };

/** Runs one edit and resolves when every other client has applied it. */
async function strike(
  everyone: readonly LightClient[],
  author: LightClient | undefined,
  edit: (author: LightClient) => void,
): Promise<Sight[]> {
  if (!author) throw new Error('The trace names an author it does not have');
  const others = everyone.filter((client) => client !== author);
  const start = performance.now();
  const seen = others.map(
    (client) =>
      new Promise<Sight>((resolve) =>
        client.doc.once('update', () => resolve({ client, ms: performance.now() - start })),
      ),
  );
  edit(author);
  return withPatience(Promise.all(seen), 'A keystroke was not seen by every reader');
}
