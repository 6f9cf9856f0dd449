import { Link } from '@remix-run/react';
import { FactList } from '#app/ui/fact-list.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import {
  CAPACITY_WORDS,
  CHANNEL_WORDS,
  FORMALITY_WORDS,
  SETTING_WORDS,
  SIDE_WORDS,
  topicWords,
} from '#shared/engagement/engagement-words.rules.ts';
import type { Page } from './route.tsx';

export function ContactFacts({ page }: { page: Page }) {
  const { setting } = page;
  const how = [CHANNEL_WORDS[page.channel], FORMALITY_WORDS[page.formality].toLowerCase()];
  return (
    <FactList
      items={[
        { term: 'Department', detail: page.department },
        {
          term: 'How',
          detail: [...how, ...(setting ? [SETTING_WORDS[setting].toLowerCase()] : [])].join(', '),
        },
        { term: 'Who was there', detail: SIDE_WORDS[page.side] },
        { term: 'In whose name', detail: CAPACITY_WORDS[page.capacity] },
        { term: 'Topics', detail: page.topics.map(topicWords).join(', ') || 'None named' },
        { term: 'Asks raised', detail: <Asks asks={page.asks} /> },
        { term: 'Logged', detail: `${page.loggedBy}, ${momentWords(page.loggedAt)}` },
      ]}
    />
  );
}

function Asks({ asks }: { asks: Page['asks'] }) {
  if (asks.length === 0) return 'None named';
  return (
    <ul className="govuk-list">
      {asks.map(({ askId, number, positionId, positionTitle }) => (
        <li key={askId}>
          <Link to={`/positions/${positionId}`}>
            {positionTitle}, ask {number}
          </Link>
        </li>
      ))}
    </ul>
  );
}
