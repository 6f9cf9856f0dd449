import { useEffect, useState } from 'react';
import type { Awareness } from 'y-protocols/awareness';

/** Somebody in the text, as the server vouches for them; one however many windows they have open. */
export type PersonHere = { name: string; officeName: string; color: string; isMe: boolean };

type Me = Omit<PersonHere, 'isMe'>;

export function usePeople(awareness: Awareness, me: Me): PersonHere[] {
  const [people, setPeople] = useState<PersonHere[]>(() => peopleIn(awareness, me));
  useEffect(() => {
    const look = () =>
      setPeople((before) => {
        const now = peopleIn(awareness, me);
        return JSON.stringify(now) === JSON.stringify(before) ? before : now;
      });
    look();
    awareness.on('change', look);
    return () => awareness.off('change', look);
  }, [awareness, me]);
  return people;
}

function peopleIn(awareness: Awareness, me: Me): PersonHere[] {
  const found = new Map([[keyOf(me), { ...me, isMe: true }]]);
  for (const [client, state] of awareness.getStates()) {
    const person = client === awareness.clientID ? null : personOf(state);
    if (person && !found.has(keyOf(person))) found.set(keyOf(person), { ...person, isMe: false });
  }
  const [first, ...others] = found.values();
  const byName = others.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)));
  return first ? [first, ...byName] : byName;
}

function keyOf({ name, officeName }: Me): string {
  return `${officeName} ${name}`;
}

/** Presence comes from other programs: what is not as it should be is not shown. */
export function personOf(state: Record<string, unknown>): Me | null {
  const { name, officeName, color } = (state['user'] ?? {}) as Record<string, unknown>;
  if (typeof name !== 'string' || typeof color !== 'string') return null;
  if (!/^#[\da-f]{6}$/i.test(color)) return null;
  return { name, officeName: typeof officeName === 'string' ? officeName : '', color };
}

/** "4 people from 3 offices here". */
export function presenceWords(people: readonly PersonHere[]): string {
  const offices = new Set(people.map(({ officeName }) => officeName)).size;
  if (people.length === 1) return 'Only you are here';
  return `${people.length} people from ${offices} ${offices === 1 ? 'office' : 'offices'} here`;
}
