import { FactList } from '#app/ui/fact-list.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { Churn } from '#shared/government/tenure.rules.ts';

/** How often the post changes hands, and how far back that is known. */
export function ChurnFacts({ churn }: { churn: Churn | null }) {
  if (churn === null) return null;
  const { holders, tenures, medianDays, since, wholeWindow } = churn;
  const facts = [
    {
      term: wholeWindow ? 'Holders in ten years' : 'Holders on record',
      detail: tenures === holders ? `${holders}` : `${holders}, in ${tenures} tenures`,
    },
    {
      term: 'Median time in post',
      detail: medianDays === null ? 'No tenure has ended' : `${medianDays} days`,
    },
    { term: 'Counted from', detail: dateWords(since) },
  ];
  return (
    <>
      <h2>Turnover</h2>
      <FactList items={facts} />
    </>
  );
}
