import { listWords } from '#app/positions/position-words.ts';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import type { ExplorerPage } from './page-types.ts';

/** Whoever looks is named to the others who may. */
export function Viewings({ page: { viewings, offices } }: { page: ExplorerPage }) {
  const names = new Map(offices.map(({ officeId, officeName }) => [officeId, officeName]));
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Who has looked ({viewings.total})</span>
      </summary>
      <div className="govuk-details__text">
        <ul>
          {viewings.newest.map(({ seq, at, by, weights, officeIds }) => (
            <li key={seq}>
              {by ?? 'Somebody whose account is closed'}, {momentWords(at)}
              {weights === 'equal' && ', all asks of one weight'}:{' '}
              {officeIds.length > 0
                ? listWords(officeIds.map((id) => names.get(id) ?? id))
                : 'no coalition was shown'}
            </li>
          ))}
        </ul>
        {viewings.total > viewings.newest.length && (
          <p>And {viewings.total - viewings.newest.length} earlier. All are kept.</p>
        )}
      </div>
    </details>
  );
}
