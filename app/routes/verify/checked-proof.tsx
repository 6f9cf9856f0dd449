import { useEffect, useRef } from 'react';
import { FactList } from '#app/ui/fact-list.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Tag, type Tone } from '#app/ui/tag.tsx';
import type { Api } from '#server/trpc/app.router.ts';
import type { Answer } from '#shared/ledger/finding.state.ts';
import { type Verdict, verdictsOf } from '#shared/ledger/finding-words.rules.ts';
import { MADE_IN_DEMONSTRATION } from '#shared/ledger/proof-facts.rules.ts';

export type Checked = Awaited<ReturnType<Api['ledger']['verify']>>[number];

const ANSWERS: Record<Answer, { word: string; tone: Tone }> = {
  yes: { word: 'Yes', tone: 'settled' },
  no: { word: 'No', tone: 'refused' },
  unknown: { word: 'Not known', tone: 'neutral' },
  nothing: { word: 'Nothing to check', tone: 'neutral' },
};

/** The verdicts on one file, each for itself, and what the file says. */
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
      {verdictsOf(checked).map((verdict) => (
        <VerdictRow key={verdict.title} {...verdict} />
      ))}
      <h3>What the file says</h3>
      <FactList items={facts} />
    </section>
  );
}

function VerdictRow({ title, answer, words, findings }: Verdict) {
  const { word, tone } = ANSWERS[answer];
  return (
    <div className="verdict__row">
      <h3>{title}</h3>
      <p>
        <Tag tone={tone}>{word}</Tag> {words}.
      </p>
      {findings.length > 0 && (
        <ul>
          {findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
