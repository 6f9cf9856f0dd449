import { PLANNED } from '#tests/fixtures/meeting.ts';
import { ANYONE_WITH_A_MANDATE, type Row, type Rows, SECRETARIAT_ONLY } from './matrix.ts';

/** Of those who may read the papers, the office's people and the secretariat. */
const INVITED: Row['expect'] = { ...ANYONE_WITH_A_MANDATE, otherOffice: 'hidden' };
const NEVER_ITEM = 'own:none';
const WHEN = { day: '2026-12-02', startsAt: null, endsAt: null, place: null };

export const meetingsRows: Rows = {
  'meetings.list': { call: (api) => api.meetings.list(), expect: ANYONE_WITH_A_MANDATE },
  'meetings.choices': { call: (api) => api.meetings.choices({}), expect: SECRETARIAT_ONLY },
  'meetings.show': { call: (api, ids) => api.meetings.show(ids), expect: ANYONE_WITH_A_MANDATE },
  'meetings.plan': { call: (api) => api.meetings.plan(PLANNED), expect: SECRETARIAT_ONLY },
  'meetings.change': {
    call: (api, { meetingId }) =>
      api.meetings.change({ meetingId, move: 'move', reason: 'Rail strike', ...WHEN }),
    expect: SECRETARIAT_ONLY,
  },
  'meetings.invite': {
    call: (api, { meetingId }) => api.meetings.invite({ meetingId, invitee: 'north-east' }),
    expect: SECRETARIAT_ONLY,
  },
  'meetings.strikeOff': {
    call: (api, { meetingId }) =>
      api.meetings.strikeOff({ meetingId, struckOff: 'tees-valley', whyStruckOff: 'Regrets' }),
    expect: SECRETARIAT_ONLY,
  },
  'meetings.addItem': {
    call: (api, { meetingId }) => api.meetings.addItem({ meetingId, key: NEVER_ITEM }),
    expect: SECRETARIAT_ONLY,
  },
  'meetings.addOwnItem': {
    call: (api, { meetingId }) => api.meetings.addOwnItem({ meetingId, words: 'Welcome' }),
    expect: SECRETARIAT_ONLY,
  },
  'meetings.arrange': {
    call: (api, { meetingId }) => api.meetings.arrange({ meetingId, key: NEVER_ITEM, how: 'up' }),
    expect: SECRETARIAT_ONLY,
  },
  'meetings.minutes': { call: (api, ids) => api.meetings.minutes(ids), expect: INVITED },
  'meetings.writeMinutes': {
    call: (api, { meetingId }) =>
      api.meetings.writeMinutes({
        meetingId,
        decisions: 'None.',
        outcome: null,
        published: false,
      }),
    expect: SECRETARIAT_ONLY,
  },
  'actions.list': { call: (api) => api.actions.list(), expect: ANYONE_WITH_A_MANDATE },
  'actions.home': {
    call: (api) => api.actions.home(),
    expect: { ...ANYONE_WITH_A_MANDATE, noMandate: 'allowed' },
  },
  'actions.record': {
    call: (api, { meetingId }) =>
      api.actions.record({ meetingId, what: 'Write', officeId: null, dueOn: null }),
    expect: SECRETARIAT_ONLY,
  },
  'actions.end': {
    call: (api, { actionId }) => api.actions.end({ actionId, ended: 'done', reason: null }),
    expect: INVITED,
  },
  'calendarFeed.mine': {
    call: (api) => api.calendarFeed.mine(),
    expect: ANYONE_WITH_A_MANDATE,
  },
  'calendarFeed.replace': {
    call: (api) => api.calendarFeed.replace(),
    expect: ANYONE_WITH_A_MANDATE,
  },
};
