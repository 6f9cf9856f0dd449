import { AskStateWords } from '#app/responses/ask-state-words.tsx';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { daysWords } from '#shared/calendar/working-day-words.rules.ts';
import { type ReplyTarget, replyTargetWords } from '#shared/letters/reply-clock.rules.ts';
import type { AskState } from '#shared/responses/ask.rules.ts';

type Clock = {
  postId: string | null;
  runsFrom: string;
  expectedBy: string;
  held: boolean;
  target: ReplyTarget;
};

export type Ask = {
  id: string;
  number: number;
  text: string;
  firstAskedOn: string;
  ageInDays: number;
  clocks: readonly Clock[];
  answers: readonly { note: string | null }[];
  now: AskState;
};

type Props = { asks: readonly Ask[]; posts: readonly { id: string; title: string }[] };

/** Each ask with where it stands today, and with whom. */
export function AskTable({ asks, posts }: Props) {
  return (
    <DataTable
      caption="Asks and where each stands"
      columns={[{ name: 'Ask', number: true }, 'What was asked', 'First asked', 'Now']}
    >
      {asks.map((ask) => (
        <AskRow key={ask.id} ask={ask} posts={posts} />
      ))}
    </DataTable>
  );
}

function AskRow({ ask, posts }: { ask: Ask; posts: Props['posts'] }) {
  const { now, clocks } = ask;
  const answered = now.state === 'answered';
  const note = answered ? ask.answers.at(-1)?.note : null;
  return (
    <Tr id={`ask-${ask.id}`}>
      <Th className="number">{ask.number}</Th>
      <Td className="letter-text letter-text--cell">{ask.text}</Td>
      <Td className="date">
        {dateWords(ask.firstAskedOn)}
        {!answered && clocks.length > 0 && <p className="quiet">{daysWords(ask.ageInDays)} ago</p>}
      </Td>
      <Td>
        <AskStateWords now={now} />
        {note && <p className="quiet">{note}</p>}
        {!answered && <Clocks clocks={clocks} posts={posts} />}
      </Td>
    </Tr>
  );
}

/** With whom the ask lies. Where several posts have it, the day each is expected to answer by. */
function Clocks({ clocks, posts }: { clocks: readonly Clock[]; posts: Props['posts'] }) {
  const titleOf = (id: string | null) =>
    posts.find((post) => post.id === id)?.title ?? 'A post not named';
  if (clocks.length < 2) {
    return clocks.map(({ postId }) => (
      <p key={postId} className="quiet">
        With the {titleOf(postId)}
      </p>
    ));
  }
  return (
    <ul className="signature-block quiet">
      {clocks.map(({ postId, expectedBy, held }) => (
        <li key={postId}>
          {titleOf(postId)}: {held ? 'promised' : 'expected'} by {dateWords(expectedBy)}
        </li>
      ))}
    </ul>
  );
}

/** How long a reply is expected to take, and whose word that is. */
export function TargetNote({ asks }: { asks: readonly Ask[] }) {
  const targets = asks.flatMap(({ clocks }) =>
    clocks.map(({ target }) => replyTargetWords(target)),
  );
  const different = [...new Set(targets)];
  if (different.length === 0) return null;
  return (
    <p className="quiet">
      Replies are expected in {different.join('; or in ')}. Day 1 is the first working day after the
      letter came. The day is worked out anew whenever a bank holiday is added, and while Parliament
      is dissolved no day counts. No law sets a time for letters from mayors.
    </p>
  );
}
