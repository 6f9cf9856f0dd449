import { Form } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import type { Board } from './page-types.ts';

/** Messages of this round that came back, each beside the way to send it again. */
export function Undelivered({ board }: { board: Board }) {
  if (board.undelivered.length === 0) return null;
  const offices = new Map(board.undelivered.map((each) => [each.officeId, each.officeName]));
  return (
    <Notice tone="warning" title="Not everybody could be told">
      <ul>
        {board.undelivered.map(({ officeName, personName, kind, failedAt }) => (
          <li key={`${officeName}-${personName}-${kind}`}>
            <strong>{officeName}:</strong> the {kind === 'reminder' ? 'reminder' : 'notice'} to{' '}
            {personName} could not be delivered
            {failedAt && `, given up on ${momentWords(failedAt)}`}.
          </li>
        ))}
      </ul>
      {board.state === 'open' &&
        [...offices].map(([officeId, officeName]) => (
          <Form method="post" key={officeId}>
            <input type="hidden" name="roundId" value={board.roundId} />
            <input type="hidden" name="officeId" value={officeId} />
            <Button name="intent" value="again" variant="secondary">
              Send again to {officeName}
            </Button>
          </Form>
        ))}
    </Notice>
  );
}
