import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { daysBetween } from '#shared/calendar/working-day.rules.ts';

type Shown = {
  id: string;
  personName: string;
  startsOn: string;
  endsOn: string | null;
  acting: boolean;
};
type Props = { tenures: readonly Shown[]; today: string };

const HEIGHT = 34;
const WIDTH = 1000;
/** Narrower than this a stretch has no room for a name; the table below says it. */
const ROOM_FOR_NAME = 95;

/** Tenures to scale on one line: a picture of the table that follows it, which says the same in words. */
export function TenureTimeline({ tenures, today }: Props) {
  const drawn = tenures.filter(({ startsOn }) => startsOn <= today).toReversed();
  const from = drawn[0]?.startsOn;
  if (from === undefined || drawn.length < 2) return null;
  const scale = WIDTH / Math.max(1, daysBetween(from, today));
  const at = (day: string) => daysBetween(from, day) * scale;
  return (
    <figure className="tenure-timeline">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${drawn.length} tenures from ${dateWords(from)} to today, to scale. The table below lists them.`}
        preserveAspectRatio="none"
      >
        {drawn.map((tenure, place) => {
          const [x, end] = [at(tenure.startsOn), at(tenure.endsOn ?? today)];
          return (
            <rect
              key={tenure.id}
              className={place % 2 === 0 ? 'tenure tenure--even' : 'tenure tenure--odd'}
              x={x}
              y={0}
              width={Math.max(2, end - x - 2)}
              height={HEIGHT}
            />
          );
        })}
      </svg>
      <ol className="tenure-timeline__names" aria-hidden="true">
        {drawn.map((tenure) => {
          const [x, end] = [at(tenure.startsOn), at(tenure.endsOn ?? today)];
          return end - x < ROOM_FOR_NAME ? null : (
            <li key={tenure.id} style={{ left: `${x / 10}%`, width: `${(end - x) / 10}%` }}>
              {tenure.personName}
            </li>
          );
        })}
      </ol>
      <figcaption className="quiet">
        <span>{dateWords(from)}</span>
        <span>Today</span>
      </figcaption>
    </figure>
  );
}
