import { useEffect, useRef } from 'react';
import { FactList } from '#app/ui/fact-list.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Tag, type Tone } from '#app/ui/tag.tsx';
import type { Api } from '#server/trpc/app.router.ts';
import type { Judgement } from '#shared/ledger/finding.state.ts';
import { findingWords, VERDICTS } from '#shared/ledger/finding-words.rules.ts';
import { MADE_IN_DEMONSTRATION } from '#shared/ledger/proof-facts.rules.ts';

export type Checked = Awaited<ReturnType<Api['ledger']['verify']>>[number];

const ANSWERS: Record<Judgement['answer'], { word: string; tone: Tone }> = {
  yes: { word: 'Yes', tone: 'settled' },
  no: { word: 'No', tone: 'refused' },
  unknown: { word: 'Not known', tone: 'neutral' },
};

/** The three verdicts on one file, each for itself, and what the file says. */
export function CheckedProof({ checked, first }: { checked: Checked; first: boolean }) {
  const { title, demonstration, facts } = checked.facts;
  const heading = useRef<HTMLHeadingElement>(null);
  // Verdicts stand above the form: who reads by ear or keyboard is brought to them.
  useEffect(() => {
    if (first) heading.current?.focus();
  }, [first]);
  return (
    <section className="panel verdict" aria-label={`Checked: ${title}`}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {demonstration && <Notice tone="warning">{`${MADE_IN_DEMONSTRATION}.`}</Notice>}
      <VerdictRow name="unaltered" judgement={checked.unaltered} />
      <VerdictRow name="complete" judgement={checked.complete} />
      <VerdictRow name="signed" judgement={checked.signed} />
      <h3>What the file says</h3>
      <FactList items={facts} />
    </section>
  );
}

function VerdictRow({ name, judgement }: { name: keyof typeof VERDICTS; judgement: Judgement }) {
  const { answer, findings } = judgement;
  const words = VERDICTS[name];
  const { word, tone } = ANSWERS[answer];
  return (
    <div className="verdict__row">
      <h3>{words.title}</h3>
      <p>
        <Tag tone={tone}>{word}</Tag> {words[answer]}.
      </p>
      {findings.length > 0 && (
        <ul>
          {findings.map((finding) => (
            <li key={findingWords(finding)}>{findingWords(finding)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
