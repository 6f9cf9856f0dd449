import { type KeptPlace, keptTransaction } from './kept-database.ts';
import { forgetText } from './kept-texts.ts';
import { copiesOf, Shelf } from './set-aside.ts';
import { UnsentEdits } from './unsent-edits.ts';
import { unsentPlaceOnDevice } from './unsent-place.ts';
import { writtenIn } from './withdrawn.ts';

/**
 * Sets aside what windows that have gone left unsent in texts their author may no longer see. Answers
 * how many copies there are that no text's own page can show.
 */
export async function lookAfterUnsent(person: string): Promise<number> {
  for (const place of await placesOfUnsent(person)) {
    if (await isWithdrawn(place)) await setAsideUnsent(place);
  }
  return (await copiesOf(person)).filter(({ reason }) => reason === 'withdrawn').length;
}

async function placesOfUnsent(person: string): Promise<KeptPlace[]> {
  const rows = await keptTransaction(['unsent'], 'readonly', (store) =>
    store('unsent').rows({ person }),
  );
  const places = rows.map(({ row: { document, positionId, title } }) => ({
    person,
    document,
    positionId,
    title,
  }));
  return [...new Map(places.map((place) => [place.document, place])).values()];
}

/** A text that is absent and one that is not theirs answer alike. */
async function isWithdrawn({ positionId }: KeptPlace): Promise<boolean> {
  const { status } = await fetch(`/positions/${positionId}/draft`, { cache: 'no-store' });
  return status === 404;
}

async function setAsideUnsent(place: KeptPlace): Promise<void> {
  const unsent = new UnsentEdits(unsentPlaceOnDevice(place));
  await unsent.takeOver();
  const copy = writtenIn(await lastSeen(place), unsent.returning, 'withdrawn');
  if (!copy || (await new Shelf(place).add(copy))) unsent.wasSetAside();
  await unsent.leave();
  await forgetText(place.person, place.document);
}

async function lastSeen(place: KeptPlace): Promise<Uint8Array | null> {
  const rows = await keptTransaction(['texts'], 'readonly', (store) => store('texts').rows(place));
  return rows[0]?.row.bytes ?? null;
}
