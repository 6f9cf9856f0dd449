import { type Tile, TileMap } from '#app/offices/tile-map.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { ListedOffice } from './route.tsx';

/** Every area on the map, with whether it has a mayor today. */
export function SeatMap({ offices }: { offices: readonly ListedOffice[] }) {
  return (
    <section aria-labelledby="seat-map">
      <h2 id="seat-map">Seats today</h2>
      <TileMap
        caption="Each area with or without a mayor, one equal tile each, roughly where it lies"
        tiles={Object.fromEntries(offices.map((office) => [office.id, seatTile(office)]))}
      />
    </section>
  );
}

function seatTile(office: ListedOffice): Tile {
  const { name, group, styledName, nextElectionOn } = office;
  if (group === 'former') return { name, words: 'No more', tone: 'neutral' };
  if (styledName) return { name, words: 'In office', tone: 'settled' };
  if (group === 'member') return { name, words: 'Vacant', tone: 'waiting' };
  if (group === 'foundation') return { name, words: 'No mayor', tone: 'neutral' };
  const due = nextElectionOn ? `First poll ${dateWords(nextElectionOn.slice(0, 7))}` : 'To come';
  return { name, words: due, tone: 'open' };
}
