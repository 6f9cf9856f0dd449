import { HashWords } from '#app/documents/hash-words.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Api } from '#server/trpc/app.router.ts';
import { dateWords, dayInLondon, momentWords } from '#shared/calendar/date-words.rules.ts';
import { AFTERWARDS_WORDS } from '#shared/letters/addendum.rules.ts';

export type IssuedLetter = Awaited<ReturnType<Api['ledger']['issuedLetter']>>;

/** What was issued under a code: to compare with the letter in hand, line by line. */
export function LetterFound({ letter }: { letter: IssuedLetter }) {
  const { title, dated, issuedAt, addressees, signatories, letterHash, verificationCode } = letter;
  const { afterwards } = letter;
  return (
    <section className="panel verdict" aria-labelledby="found-heading">
      <h2 id="found-heading">{title}</h2>
      <p>
        {letter.sound ? (
          <Tag tone="settled">Issued by this forum</Tag>
        ) : (
          <Tag tone="refused">Changed since it was issued</Tag>
        )}
      </p>
      <p>
        {letter.sound
          ? 'Compare what you hold with this. If anything differs, it is not the letter that was sent.'
          : 'What is stored under this code is not what the ledger recorded. Do not rely on it; tell the secretariat.'}
      </p>
      <FactList
        items={[
          { term: 'Dated', detail: dateWords(dated) },
          { term: 'Issued', detail: momentWords(new Date(issuedAt)) },
          { term: 'To', detail: <Lines lines={addressees.map((lines) => lines.join(', '))} /> },
          { term: 'Signed by', detail: <Signatories signatories={signatories} /> },
          ...(afterwards.length > 0
            ? [{ term: 'Since it was sent', detail: <Since afterwards={afterwards} /> }]
            : []),
          ...(letter.since.length > 0
            ? [
                {
                  term: 'Signatories today',
                  detail: <Lines lines={letter.since.map(sinceWords)} />,
                },
              ]
            : []),
          { term: 'Verification code', detail: <code>{verificationCode}</code> },
          { term: 'Letter’s hash', detail: <HashWords hash={letterHash} /> },
          {
            term: `Version ${letter.versionNumber}`,
            detail: <HashWords hash={letter.versionHash} />,
          },
        ]}
      />
    </section>
  );
}

/** Who signed reads as the letter has it above; this is how it reads today. */
function sinceWords({ line, said }: IssuedLetter['since'][number]): string {
  if (!said?.saidAt) return line;
  const did = said.word === 'adopts' ? 'adopts the letter' : 'does not stand by the letter';
  return `${line}. ${said.saidBy} ${did}: ${dateWords(dayInLondon(new Date(said.saidAt)))}`;
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="plain-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Signatories({ signatories }: Pick<IssuedLetter, 'signatories'>) {
  return (
    <ul className="plain-list">
      {signatories.map(({ line, reservations }) => (
        <li key={line}>
          {line}
          {reservations.length > 0 && <Lines lines={reservations} />}
        </li>
      ))}
    </ul>
  );
}

function Since({ afterwards }: Pick<IssuedLetter, 'afterwards'>) {
  const lines = afterwards.map(
    ({ kind, line, at }) =>
      `${line}, ${AFTERWARDS_WORDS[kind]} on ${dateWords(dayInLondon(new Date(at)))}`,
  );
  return <Lines lines={lines} />;
}
