import { FactList } from '#app/ui/fact-list.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import type { Attribution } from '#shared/soundings/sounding.state.ts';
import { ATTRIBUTION_WORDS } from './sounding-words.ts';

type Asked = {
  department: string;
  post: string;
  official: string;
  audience: string;
  offered: Attribution;
  closesAt: Date;
};

/** Who asks, who will read the answer, and until when. */
export function WhoAsks({ asked }: { asked: Asked }) {
  const { department, post, official, audience, offered, closesAt } = asked;
  return (
    <FactList
      items={[
        { term: 'Asked by', detail: [official, post, department].filter(Boolean).join(', ') },
        { term: 'Who will see the return', detail: audience },
        { term: 'Shown at most', detail: ATTRIBUTION_WORDS[offered].choice },
        { term: 'Closes', detail: momentWords(closesAt) },
      ]}
    />
  );
}

/** The questions, and why they are asked. */
export function Questions({
  asked,
}: {
  asked: { background: string; questions: readonly string[] };
}) {
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">What is asked</h2>
      {asked.background && <p className="as-typed">{asked.background}</p>}
      <ol>
        {asked.questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
    </section>
  );
}
