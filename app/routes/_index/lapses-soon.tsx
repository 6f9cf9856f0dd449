import { Link } from '@remix-run/react';
import { dateWords } from '#shared/calendar/date-words.rules.ts';

type Lapse = {
  valueId: string;
  measureId: string;
  title: string;
  value: string;
  officeName: string | null;
  endsOn: string;
};

const SHOWN = 4;

/** What holds in this person's area, or nationally, and ends within 60 days. */
export function LapsesSoon({ lapses }: { lapses: readonly Lapse[] }) {
  if (lapses.length === 0) return null;
  return (
    <section aria-labelledby="lapses-soon">
      <h2 id="lapses-soon">Lapses soon</h2>
      <ul className="coming-list">
        {lapses.slice(0, SHOWN).map(({ valueId, measureId, title, value, officeName, endsOn }) => (
          <li key={valueId}>
            <Link to={`/divergence#${measureId}`}>
              {title}, {officeName ?? 'nationally'}
            </Link>
            <span>
              {value}, until {dateWords(endsOn)}
            </span>
          </li>
        ))}
      </ul>
      {lapses.length > SHOWN && (
        <p>
          <Link to="/divergence">All {lapses.length} on the divergence watch</Link>
        </p>
      )}
    </section>
  );
}
