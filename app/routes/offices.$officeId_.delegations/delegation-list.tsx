import { Form, useNavigation } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { TableScroll } from '#app/ui/table-scroll.tsx';
import { Tag, type Tone } from '#app/ui/tag.tsx';
import { dateWords, dayInLondon, momentWords } from '#shared/calendar/date-words.rules.ts';
import type { DelegationState, EndReason } from '#shared/people/delegation.state.ts';
import type { Page } from './route.tsx';

type Delegation = Page['delegations'][number];

const STATE_WORDS: Record<DelegationState, { word: string; tone: Tone }> = {
  to_come: { word: 'To come', tone: 'neutral' },
  running: { word: 'In force', tone: 'settled' },
  over: { word: 'Over', tone: 'neutral' },
};

const REASON_WORDS: Record<EndReason, string> = {
  revoked: 'taken back',
  mayor_changed: 'the mayor’s term ended',
  left_office: 'left the office',
};

/** Everything delegated, newest first; what is over stays on record. */
export function DelegationList({ page }: { page: Page }) {
  if (page.delegations.length === 0) {
    return <p className="quiet">Nothing is delegated: the mayor alone decides.</p>;
  }
  return (
    <TableScroll label="Delegations, newest first">
      <table className="data-table">
        <caption className="govuk-visually-hidden">Delegations, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Decides</th>
            <th scope="col">State</th>
            <th scope="col">Dates</th>
            <th scope="col">Covers</th>
            <th scope="col">In writing</th>
          </tr>
        </thead>
        <tbody>
          {page.delegations.map((delegation) => (
            <Row key={delegation.delegationId} delegation={delegation} page={page} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Row({ delegation, page }: { delegation: Delegation; page: Page }) {
  const { name, holderStyledName, state, instrument, madeBy, madeAt } = delegation;
  const { word, tone } = STATE_WORDS[state];
  return (
    <tr>
      <th scope="row">
        {name}
        {holderStyledName && <p className="quiet">for {holderStyledName}</p>}
      </th>
      <td>
        <Tag tone={tone}>{word}</Tag>
        {page.form && state !== 'over' && <Revoke delegation={delegation} />}
      </td>
      <td>{datesOf(delegation)}</td>
      <td>
        {delegation.scope === 'all'
          ? 'Every position'
          : delegation.positions.map(({ title }) => title).join('; ')}
      </td>
      <td>
        {instrument}
        {madeBy && (
          <p className="quiet">
            Recorded by {madeBy}, {momentWords(madeAt)}
          </p>
        )}
      </td>
    </tr>
  );
}

/** The last day itself, where nothing ended it earlier: then the moment. */
function datesOf({ startsAt, endsAt, reason }: Delegation): string {
  const from = dateWords(dayInLondon(startsAt));
  if (reason) return `${from} to ${momentWords(endsAt)}: ${REASON_WORDS[reason]}`;
  return `${from} to ${dateWords(dayInLondon(new Date(endsAt.getTime() - 1)))}`;
}

function Revoke({ delegation: { delegationId, name } }: { delegation: Delegation }) {
  const sending = useNavigation().state !== 'idle';
  return (
    <Form method="post">
      <input type="hidden" name="delegationId" value={delegationId} />
      <Button name="intent" value="revoke" variant="warning" disabled={sending}>
        Take back<span className="govuk-visually-hidden"> what {name} may decide, at once</span>
      </Button>
    </Form>
  );
}
