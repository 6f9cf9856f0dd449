import { LightClient } from './light-client.ts';
import { leaveAll, seat, sleep, type Venue } from './seats.ts';
import { percentile } from './statistics.ts';
import { newParagraph, type Typing, type } from './typing.ts';

const PEOPLE = 3;
const STROKE_MS = 333;
const SETTLE_MS = 1_000;

export type PapersResult = { p50: number; updates: number };

/**
 * Three people on each paper, each typing three keys a second and moving a caret with each, whether
 * or not the server keeps up. `measure` runs while they type.
 */
export async function papers<T>(
  venue: Venue,
  documentNames: readonly string[],
  { seconds, typing }: { seconds: number; typing: Typing },
  measure: (typing: Promise<void>) => Promise<T>,
): Promise<PapersResult & { measured: T }> {
  const groups: LightClient[][] = [];
  for (const [paper, name] of documentNames.entries()) {
    const seats = Array.from({ length: PEOPLE }, (_, nth) =>
      LightClient.join(seat(venue, name, paper * PEOPLE + nth)),
    );
    groups.push(await Promise.all(seats));
  }
  const struck = new Map<LightClient, number>();
  const samples: number[] = [];
  for (const group of groups) observe(group, struck, samples);
  const texts = new Map(groups.flat().map((client) => [client, newParagraph(client.doc)]));
  await sleep(SETTLE_MS);
  samples.length = 0;

  let updates = 0;
  const strikeAll = async () => {
    for (let key = 0; key < (seconds * 1000) / STROKE_MS; key += 1) {
      updates += await strikeOnce(texts, struck, typing.strokes[key % typing.strokes.length]);
    }
  };
  const measured = await measure(strikeAll());
  await sleep(SETTLE_MS);
  await leaveAll(groups.flat());
  return { p50: percentile(samples, 0.5), updates, measured };
}

type Texts = ReadonlyMap<LightClient, ReturnType<typeof newParagraph>>;

/** Everyone strikes one key, spread evenly over the pause between two keys. */
async function strikeOnce(
  texts: Texts,
  struck: Map<LightClient, number>,
  stroke: Typing['strokes'][number] | undefined,
): Promise<number> {
  if (!stroke) throw new Error('There is nothing to type');
  const start = performance.now();
  let nth = 0;
  for (const [client, text] of texts) {
    const due = start + (nth * STROKE_MS) / texts.size;
    await sleepUntil(due);
    struck.set(client, performance.now());
    type(text, stroke);
    client.movePresence({ user: { name: 'Bench' }, cursor: text.length });
    nth += 1;
  }
  await sleepUntil(start + STROKE_MS);
  return texts.size;
}

/** A paper's readers note how long ago the author of what arrives struck the key. */
function observe(
  group: readonly LightClient[],
  struck: ReadonlyMap<LightClient, number>,
  samples: number[],
) {
  const byClient = new Map(group.map((client) => [client.doc.clientID, client]));
  for (const reader of group) {
    reader.doc.on('afterTransaction', ({ local, beforeState, afterState }) => {
      if (local) return;
      for (const [author, clock] of afterState) {
        const writer = byClient.get(author);
        const at = writer && struck.get(writer);
        if (at !== undefined && beforeState.get(author) !== clock)
          samples.push(performance.now() - at);
      }
    });
  }
}

/** Comes back at once when the moment has passed, so that a slow server meets the same pace. */
async function sleepUntil(moment: number) {
  const left = moment - performance.now();
  if (left > 0) await sleep(left);
}
