import { Link } from '@remix-run/react';
import type { ComponentProps } from 'react';
import { HashWords } from '#app/documents/hash-words.tsx';
import { LetterFiles } from '#app/letters/letter-files.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { SentTo } from './sent-to.tsx';

type Props = {
  positionId: string;
  letters: Letter[];
  sendings: ComponentProps<typeof SentTo>['sendings'];
  canPublish: boolean;
};

type Letter = {
  number: number;
  dated: string | null;
  letterHash: string | null;
  verificationCode: string | null;
};

/** What was sent: its files, and what proves it genuine. */
export function IssuedLetters({ positionId, letters, sendings, canPublish }: Props) {
  return letters.map(({ number, dated, letterHash, verificationCode }) => (
    <section key={number} className="panel" aria-labelledby={`letter-${number}`}>
      <h2 id={`letter-${number}`} className="panel-heading">
        Issued: version {number}
      </h2>
      <FactList
        items={[
          { term: 'Dated', detail: dated ? dateWords(dated) : 'Not known' },
          {
            term: 'Sent to',
            detail: <SentTo sendings={sendings.filter((sent) => sent.versionNumber === number)} />,
          },
          { term: 'Files', detail: <LetterFiles {...{ positionId, number }} issued /> },
          { term: 'Verification code', detail: <VerificationCode code={verificationCode ?? ''} /> },
          { term: 'Hash of the letter', detail: <HashWords hash={letterHash ?? ''} /> },
          {
            term: 'Replies',
            detail: <Link to={`/positions/${positionId}/responses`}>See what was answered</Link>,
          },
          ...(canPublish
            ? [
                {
                  term: 'Public page',
                  detail: (
                    <Link to={`/positions/${positionId}/publish/${number}`}>
                      Publish it, or see where it stands
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  ));
}

function VerificationCode({ code }: { code: string }) {
  return (
    <>
      <code>{code}</code> <Link to={`/verify?code=${code}`}>See what others see of it</Link>
    </>
  );
}
