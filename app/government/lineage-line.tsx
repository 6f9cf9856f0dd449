import { Link } from '@remix-run/react';
import { dateWords } from '#shared/calendar/date-words.rules.ts';

type InLine = {
  id: string;
  name: string;
  abbreviation: string;
  startsOn: string | null;
  endsOn: string | null;
};

type Props = { lineage: readonly InLine[]; current: string };

/** What a department was called through time, oldest first; the one in question is marked. */
export function LineageLine({ lineage, current }: Props) {
  return (
    <ol className="lineage">
      {lineage.map((department) => (
        <li
          key={department.id}
          {...(department.id === current && { 'aria-current': 'true' as const })}
        >
          <Link to={`/departments/${department.id}`} title={department.name}>
            <abbr title={department.name}>{department.abbreviation}</abbr>
          </Link>
          <span className="quiet">{yearsOf(department)}</span>
        </li>
      ))}
    </ol>
  );
}

function yearsOf({ startsOn, endsOn }: InLine): string {
  const from = startsOn ? dateWords(startsOn) : null;
  const to = endsOn ? dateWords(endsOn) : null;
  if (from && to) return `${from} to ${to}`;
  if (to) return `Until ${to}`;
  return from ? `Since ${from}` : 'Longer than the record';
}
