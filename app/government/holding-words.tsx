import { Tag } from '#app/ui/tag.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import type { Churn } from '#shared/government/tenure.rules.ts';

type Held = { personName: string; startsOn: string; asOf: string };
export type HoldingShown =
  | { state: 'held' | 'acting' | 'unverified'; tenure: Held }
  | { state: 'vacant'; since: string | null };

/** Who holds a post, in a line; a name that nothing confirms is never put forward as the holder. */
export function HoldingWords({ holding }: { holding: HoldingShown }) {
  switch (holding.state) {
    case 'held':
      return <>{holding.tenure.personName}</>;
    case 'acting':
      return (
        <>
          {holding.tenure.personName} <Tag tone="open">Acting</Tag>
        </>
      );
    case 'vacant':
      return <Tag tone="neutral">Vacant</Tag>;
    case 'unverified':
      return (
        <>
          <Tag tone="neutral">Not verified</Tag>
          <p className="quiet">
            Last known: {holding.tenure.personName}, as of {dateWords(holding.tenure.asOf)}
          </p>
        </>
      );
  }
}

/** Since when, for the column beside it. */
export function holdingSince(holding: HoldingShown): string {
  if (holding.state === 'vacant') return holding.since ? dateWords(holding.since) : '';
  return holding.state === 'unverified' ? '' : dateWords(holding.tenure.startsOn);
}

/** "5", or "3 since July 2024" where the record does not reach back over ten years. */
export function churnWords(churn: Churn | null): string {
  if (churn === null) return 'Nobody on record';
  return churn.wholeWindow
    ? `${churn.holders}`
    : `${churn.holders} since ${dateWords(churn.since)}`;
}
