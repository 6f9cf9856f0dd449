import { Link } from '@remix-run/react';
import { countOf, LEVEL_WORDS } from '#app/coalition/level-words.ts';
import { capitalised, officesWords, softeningWords } from '#app/coalition/step-words.ts';
import type { AddressOf, ChosenCoalition, ExplorerPage, Frontier } from './page-types.ts';

type Props = { page: ExplorerPage; chosen: ChosenCoalition; addressOf: AddressOf };

/** What letting go of an ask brings, what holding on to one costs, and who is nearly in. */
export function WhatChanges({ page, chosen, addressOf }: Props) {
  const { smaller, larger, nearMisses } = chosen;
  return (
    <section className="panel" aria-labelledby="changes-heading">
      <h2 className="panel-heading" id="changes-heading">
        What changes
      </h2>
      <ul className="explorer-steps">
        {larger && <StepLine page={page} next={larger} addressOf={addressOf} />}
        {smaller && <StepLine page={page} next={smaller} addressOf={addressOf} />}
        {!larger && !smaller && <li>No other coalition on this line keeps more or brings more.</li>}
      </ul>
      <h3>Nearly in</h3>
      {nearMisses.length === 0 ? (
        <p>No office is kept out by one ask alone.</p>
      ) : (
        <ul className="explorer-steps">
          {nearMisses.map(({ office, ask, step }) => (
            <li key={office}>
              <strong>{page.offices[office]?.officeName}</strong>: only {page.asks[ask]?.label}{' '}
              keeps it out.{' '}
              {step.softened.length > 0 && `To let it in, ${softeningWords(step.softened, page)}.`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type Next = NonNullable<ChosenCoalition['larger']>;

function StepLine({
  page,
  next,
  addressOf,
}: {
  page: ExplorerPage;
  next: Next;
  addressOf: AddressOf;
}) {
  const { softened, firmer } = next.step;
  const asks = [softeningWords(softened, page), softeningWords(firmer, page)].filter(Boolean);
  return (
    <li>
      {capitalised(asks.join(', '))} <span aria-hidden="true">→</span>
      <span className="govuk-visually-hidden"> brings </span> {officesWords(next.step, page)}.{' '}
      <Link to={addressOf(next.point.key)} preventScrollReset>
        Show {countOf(next.point.count, 'office')}
      </Link>
    </li>
  );
}

type QuestionsProps = { page: ExplorerPage; questions: Frontier['questions'] };

/** Which one answer would move the line of what is known the furthest. */
export function NextQuestions({ page, questions: { ranked, total, tied } }: QuestionsProps) {
  return (
    <section className="panel" aria-labelledby="questions-heading">
      <h2 className="panel-heading" id="questions-heading">
        What to ask next
      </h2>
      {ranked.length === 0 ? (
        <p>No single answer would move the line of what is known.</p>
      ) : (
        <>
          <p className="quiet">
            Each is an answer nobody has given. The first would move the line the furthest
            {tied > 1 && `; the first ${tied} move it equally far`}.
          </p>
          <ol className="explorer-steps">
            {ranked.map(({ office, ask, level, sizes }) => (
              <li key={`${office} ${ask} ${level}`}>
                Can <strong>{page.offices[office]?.officeName}</strong> accept{' '}
                {page.asks[ask]?.label} ({LEVEL_WORDS[level].toLowerCase()})? A yes keeps more with{' '}
                {sizeWords(sizes)}.
              </li>
            ))}
          </ol>
          {total > ranked.length && (
            <p className="quiet">{total - ranked.length} more answers would move it less.</p>
          )}
        </>
      )}
    </section>
  );
}

/** "4 to 7 offices", "2 offices": where it moves at all, from the fewest to the most. */
function sizeWords(sizes: readonly number[]): string {
  const [fewest = 0] = sizes;
  const most = sizes.at(-1) ?? fewest;
  return fewest === most ? countOf(fewest, 'office') : `${fewest} to ${most} offices`;
}
