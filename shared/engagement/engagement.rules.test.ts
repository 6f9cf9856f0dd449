import { expect, test } from 'vitest';
import {
  isLate,
  metOf,
  metValue,
  refuseContact,
  ruleOnFollowUp,
  settingOf,
  topicsOf,
} from './engagement.rules.ts';
import {
  CHANNELS,
  FOLLOW_UP_MOVES,
  FOLLOW_UP_MOVES_NAMED,
  FOLLOW_UP_STATES,
  PLACED,
} from './engagement.state.ts';

const TODAY = '2026-11-24';
const CONTACT = {
  met: 'post:transport-secretary',
  officialRole: null,
  happenedOn: TODAY,
  gist: 'The fare stays.',
  ownTopic: null,
};

test('every move of a follow-up the table allows is allowed, and every other is refused', () => {
  for (const state of FOLLOW_UP_STATES) {
    for (const move of FOLLOW_UP_MOVES_NAMED) {
      const ruling = ruleOnFollowUp(state, move);
      const led = 'to' in ruling ? ruling.to : undefined;
      expect(led, `${move} when ${state}`).toBe(FOLLOW_UP_MOVES[state][move]);
    }
  }
});

test('whom one met is one choice, read back as it was said', () => {
  expect(metOf('post:chancellor')).toEqual({ kind: 'post', id: 'chancellor' });
  expect(metValue({ kind: 'department', id: 'hmt' })).toBe('department:hmt');
  expect(metOf('')).toBeNull();
  expect(metOf('person:somebody')).toBeNull();
});

test('what has no place is given none', () => {
  for (const channel of CHANNELS) {
    expect(settingOf(channel, 'online')).toBe(PLACED[channel] ? 'online' : null);
  }
});

test('a contact is of a day that has been, and an official of a department has a role', () => {
  expect(refuseContact(CONTACT, TODAY)).toBeNull();
  expect(refuseContact({ ...CONTACT, happenedOn: '2026-11-25' }, TODAY)).toBe('contact_in_future');
  expect(refuseContact({ ...CONTACT, happenedOn: '2016-11-23' }, TODAY)).toBe('contact_too_old');
  expect(refuseContact({ ...CONTACT, met: 'department:dft' }, TODAY)).toBe('contact_role_needed');
  expect(refuseContact({ ...CONTACT, gist: 'Ring 07700 900123' }, TODAY)).toBe(
    'contact_private_number',
  );
});

test('topics of one’s own are read as the shared ones where they say the same', () => {
  expect(topicsOf(['rail'], 'Energy and net zero, Visitor  Levy, rail')).toEqual([
    'rail',
    'energy',
    'visitor levy',
  ]);
});

test('what is due is late the day after', () => {
  expect(isLate({ dueOn: TODAY }, TODAY)).toBe(false);
  expect(isLate({ dueOn: '2026-11-23' }, TODAY)).toBe(true);
  expect(isLate({ dueOn: null }, TODAY)).toBe(false);
});
