import { Link } from '@remix-run/react';
import { Sources } from '#app/campaigns/sources.tsx';
import { TableScroll } from '#app/ui/table-scroll.tsx';
import { Tag, type Tone } from '#app/ui/tag.tsx';
import { dateWords, dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { ValueState } from '#shared/practices/divergence.state.ts';
import {
  fromWords,
  untilWords,
  VALUE_STATE_WORDS,
} from '#shared/practices/divergence-words.rules.ts';
import type { Page } from './route.tsx';

type Measure = Page['measures'][number];

const TONES: Record<ValueState, Tone> = {
  coming: 'open',
  in_force: 'settled',
  lapsing: 'waiting',
  lapsed: 'neutral',
  unknown: 'neutral',
};

/** One policy: who holds what, from when, until when. */
export function MeasureSection({ measure }: { measure: Measure }) {
  const { measureId, title, values } = measure;
  return (
    <section aria-labelledby={measureId} className="measure">
      <h2 id={measureId}>{title}</h2>
      {values.length === 0 ? (
        <p className="quiet">No value is recorded yet.</p>
      ) : (
        <TableScroll label={`${title}, by area`}>
          <table className="data-table">
            <caption className="govuk-visually-hidden">{title}, by area</caption>
            <thead>
              <tr>
                <th scope="col">Area</th>
                <th scope="col">Value</th>
                <th scope="col">When</th>
                <th scope="col">What the record says</th>
                {values.some(({ mayChange }) => mayChange) && <th scope="col">Change</th>}
              </tr>
            </thead>
            <tbody>
              {values.map((value) => (
                <Row key={value.valueId} value={value} measure={measure} />
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      <Replaced measure={measure} />
    </section>
  );
}

type RowProps = { value: Measure['values'][number]; measure: Measure };

function Row({ value, measure }: RowProps) {
  const { valueId, officeName, note, state, sources, mayChange } = value;
  return (
    <tr>
      <th scope="row">{officeName ?? 'Nationally'}</th>
      <td>
        <strong>{value.value}</strong>
      </td>
      <td className="measure__when">
        <p>{fromWords(value.starts)}</p>
        <p>{untilWords(value)}</p>
        {state !== 'unknown' && <Tag tone={TONES[state]}>{VALUE_STATE_WORDS[state]}</Tag>}
      </td>
      <td className="measure__note">
        {note && <p>{note}</p>}
        <Sources sources={sources} />
      </td>
      {measure.values.some((other) => other.mayChange) && (
        <td>
          {mayChange && (
            <Link to={`/divergence?replace=${valueId}#record`}>
              Renew or correct
              <span className="govuk-visually-hidden">
                : {value.value}, {officeName ?? 'nationally'}
              </span>
            </Link>
          )}
        </td>
      )}
    </tr>
  );
}

/** What was recorded before it was corrected or renewed. */
function Replaced({ measure: { replaced } }: { measure: Measure }) {
  if (replaced.length === 0) return null;
  return (
    <details className="more-fields">
      <summary>
        {replaced.length === 1 ? '1 earlier entry' : `${replaced.length} earlier entries`}
      </summary>
      <ul className="govuk-list earlier-wordings">
        {replaced.map((value) => (
          <li key={value.valueId}>
            <p>
              {value.officeName ?? 'Nationally'}: {value.value}. {fromWords(value.starts)}.{' '}
              {untilWords(value)}.
            </p>
            <p className="quiet">Replaced {dateWords(dayInLondon(value.replacedAt))}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
