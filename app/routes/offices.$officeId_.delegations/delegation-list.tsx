import { Form, useNavigation } from '@remix-run/react';
import { Button } from '#app/ui/button.tsx';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
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
    <DataTable
      caption="Delegations, newest first"
      columns={['Decides', 'State', 'Dates', 'Covers', 'In writing']}
    >
      {page.delegations.map((delegation) => (
        <Row key={delegation.delegationId} delegation={delegation} page={page} />
      ))}
    </DataTable>
  );
}

function Row({ delegation, page }: { delegation: Delegation; page: Page }) {
  const { name, holderStyledName, state, instrument, madeBy, madeAt } = delegation;
  const { word, tone } = STATE_WORDS[state];
  return (
    <Tr>
      <Th>
        {name}
        {holderStyledName && <p className="quiet">for {holderStyledName}</p>}
      </Th>
      <Td>
        <Tag tone={tone}>{word}</Tag>
        {page.form && state !== 'over' && <Revoke delegation={delegation} />}
      </Td>
      <Td>{datesOf(delegation)}</Td>
      <Td>
        {delegation.scope === 'all'
          ? 'Every position'
          : delegation.positions.map(({ title }) => title).join('; ')}
      </Td>
      <Td>
        {instrument}
        {madeBy && (
          <p className="quiet">
            Recorded by {madeBy}, {momentWords(madeAt)}
          </p>
        )}
      </Td>
    </Tr>
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
