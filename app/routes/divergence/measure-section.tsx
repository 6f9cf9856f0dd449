import { Link } from '@remix-run/react';
import { Sources } from '#app/campaigns/sources.tsx';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
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
        <DataTable
          caption={`${title}, by area`}
          columns={[
            'Area',
            'Value',
            'When',
            'What the record says',
            values.some(({ mayChange }) => mayChange) && 'Change',
          ]}
        >
          {values.map((value) => (
            <Row key={value.valueId} value={value} measure={measure} />
          ))}
        </DataTable>
      )}
      <Replaced measure={measure} />
    </section>
  );
}

type RowProps = { value: Measure['values'][number]; measure: Measure };

function Row({ value, measure }: RowProps) {
  const { valueId, officeName, note, state, sources, mayChange } = value;
  return (
    <Tr>
      <Th>{officeName ?? 'Nationally'}</Th>
      <Td>
        <strong>{value.value}</strong>
      </Td>
      <Td className="measure__when">
        <p>{fromWords(value.starts)}</p>
        <p>{untilWords(value)}</p>
        {state !== 'unknown' && <Tag tone={TONES[state]}>{VALUE_STATE_WORDS[state]}</Tag>}
      </Td>
      <Td className="measure__note">
        {note && <p>{note}</p>}
        <Sources sources={sources} />
      </Td>
      {measure.values.some((other) => other.mayChange) && (
        <Td>
          {mayChange && (
            <Link to={`/divergence?replace=${valueId}#record`}>
              Renew or correct
              <span className="govuk-visually-hidden">
                : {value.value}, {officeName ?? 'nationally'}
              </span>
            </Link>
          )}
        </Td>
      )}
    </Tr>
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
