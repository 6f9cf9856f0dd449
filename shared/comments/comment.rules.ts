import type { NotificationKind } from '#shared/notifications/notification.state.ts';
import type { Role } from '#shared/people/mandate.policy.ts';
import { MOVES, type ThreadMove, type ThreadState } from './comment-thread.state.ts';

/** In characters. */
export const COMMENT_LENGTH = 2_000;

export function threadState({ resolvedAt }: { resolvedAt: Date | null }): ThreadState {
  return resolvedAt === null ? 'open' : 'resolved';
}

export type ThreadRuling = { to: ThreadState } | { refused: 'thread_resolved' | 'thread_open' };

/** Whether this may be done to a thread as it stands, and where it leads. */
export function ruleOnThread(thread: { resolvedAt: Date | null }, move: ThreadMove): ThreadRuling {
  const state = threadState(thread);
  const to = MOVES[state][move];
  return to ? { to } : { refused: state === 'open' ? 'thread_open' : 'thread_resolved' };
}

export type Mentions = { people: readonly string[]; offices: readonly string[] };

/** Somebody who may be mentioned, once for each mandate by which they see the thread. */
export type Mentionable = { personId: string; officeId: string | null; role: Role };

/** Nobody is mentioned who could not read what is said; people and offices are named once. */
export function ruleOnMentions(
  { people, offices }: Mentions,
  mentionable: readonly Mentionable[],
): { mentions: Mentions } | { refused: 'mention_unknown' } {
  const known = {
    people: new Set(mentionable.map(({ personId }) => personId)),
    offices: new Set(mentionable.map(({ officeId }) => officeId)),
  };
  const strangers = people.some((id) => !known.people.has(id));
  if (strangers || offices.some((id) => !known.offices.has(id))) {
    return { refused: 'mention_unknown' };
  }
  return { mentions: { people: [...new Set(people)], offices: [...new Set(offices)] } };
}

/** Those whose work a mention of their office is; a mayor is mentioned by name or not at all. */
const TOLD_FOR_OFFICE: readonly Role[] = ['official', 'chief_executive', 'delegate'];

type Comment = {
  writer: string;
  mentions: Mentions;
  /** Whoever wrote in the thread before. */
  earlier: readonly string[];
};

/** Who is told of a comment and why: a mention outweighs a reply, and nobody is told of their own. */
export function whoIsTold(
  { writer, mentions, earlier }: Comment,
  mentionable: readonly Mentionable[],
): Map<string, NotificationKind> {
  const sees = new Set(mentionable.map(({ personId }) => personId));
  const told = new Map<string, NotificationKind>();
  for (const id of earlier) if (sees.has(id)) told.set(id, 'reply');
  for (const { personId, officeId, role } of mentionable) {
    const forOffice =
      officeId !== null && mentions.offices.includes(officeId) && TOLD_FOR_OFFICE.includes(role);
    if (forOffice || mentions.people.includes(personId)) told.set(personId, 'mention');
  }
  told.delete(writer);
  return told;
}

type Reader = Mentionable & { name: string; officeName: string | null };

/** People and offices to choose from, once each, in the order given. */
export function mentionChoices(readers: readonly Reader[]) {
  const people = new Map(
    readers.map(({ personId, name, officeName }) => [personId, { id: personId, name, officeName }]),
  );
  const offices = new Map(
    readers.flatMap(({ officeId, officeName }) =>
      officeId === null
        ? []
        : [[officeId, { id: officeId, name: officeName ?? officeId }] as const],
    ),
  );
  return { people: [...people.values()], offices: [...offices.values()] };
}
