import { answerWords } from '#app/positions/answer-words.ts';
import { FactList } from '#app/ui/fact-list.tsx';
import type { CommitmentState } from '#shared/commitments/commitment.state.ts';
import type { Scorecard, Standing } from '#shared/commitments/scorecard.rules.ts';
import { medianWords, openWords, shareWords } from '#shared/commitments/scorecard-words.rules.ts';
import { stateWords } from './commitment-words.tsx';

export type Figures = Scorecard & { commitments: Partial<Record<string, number>> };

/** What a funnel does not show: how long it took, what was held, and all that was lost. */
export function ScorecardFacts({ figures }: { figures: Figures }) {
  const { days, held, standing, commitments } = figures;
  return (
    <FactList
      items={[
        { term: 'Median to a substantive answer', detail: medianWords(days) },
        { term: 'Still open', detail: openWords(days) },
        { term: 'Held at least once', detail: shareWords(held) },
        {
          term: 'Losses',
          detail: <Losses standing={standing} commitments={commitments} />,
        },
        { term: 'Where every ask stands', detail: <Counts items={standingsOf(standing)} /> },
        { term: 'Where every commitment stands', detail: <Counts items={statesOf(commitments)} /> },
      ]}
    />
  );
}

function Losses({ standing, commitments }: Pick<Figures, 'standing' | 'commitments'>) {
  return (
    <Counts
      items={[
        ['Asks declined', standing.declined],
        ['Asks decided without a reply', standing.decided_without_reply],
        ['Commitments broken', commitments['broken'] ?? 0],
        ['Commitments reversed', commitments['reversed'] ?? 0],
      ]}
    />
  );
}

type Count = readonly [words: string, count: number];

function Counts({ items }: { items: readonly Count[] }) {
  if (items.length === 0) return <>None on record</>;
  return (
    <ul className="plain-list">
      {items.map(([words, count]) => (
        <li key={words}>
          {words}: {count}
        </li>
      ))}
    </ul>
  );
}

const OPEN_WORDS: Partial<Record<Standing, string>> = {
  awaiting: 'Awaiting a reply',
  held: 'Held',
  overdue: 'Overdue',
};

/** Only those that hold an ask: together they are all that was asked. */
function standingsOf(standing: Figures['standing']): Count[] {
  return Object.entries(standing)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => [OPEN_WORDS[name as Standing] ?? answerWords(name).words, count]);
}

function statesOf(commitments: Figures['commitments']): Count[] {
  return Object.entries(commitments).map(([name, count]) => [
    name === 'overdue' ? 'Of these, overdue' : stateWords(name as CommitmentState),
    count ?? 0,
  ]);
}
