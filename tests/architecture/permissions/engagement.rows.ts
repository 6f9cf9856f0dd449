import { ANYONE_WITH_A_MANDATE, type Ids, NOTHING_THERE, type Row, type Rows } from './matrix.ts';

/** The office whose contact it is: to everybody else there is nothing there. */
const OFFICE_ALONE: Row['expect'] = {
  ...NOTHING_THERE,
  anonymous: 'unauthorised',
  official: 'allowed',
  chiefExecutive: 'allowed',
  delegate: 'allowed',
};

export const engagementRows: Rows = {
  'engagement.list': { call: (api) => api.engagement.list(), expect: ANYONE_WITH_A_MANDATE },
  'engagement.show': { call: (api, ids) => api.engagement.show(ids), expect: OFFICE_ALONE },
  'engagement.form': { call: (api) => api.engagement.form(), expect: ANYONE_WITH_A_MANDATE },
  'engagement.log': {
    call: (api, { officeId }) => api.engagement.log({ officeId, ...CONTACT }),
    expect: OFFICE_ALONE,
  },
  'engagement.amend': {
    call: (api, { engagementId }) =>
      api.engagement.amend({ engagementId, recordId: engagementId, ...CONTACT }),
    expect: OFFICE_ALONE,
  },
  'engagement.followUps': {
    call: (api) => api.engagement.followUps({ done: true }),
    expect: ANYONE_WITH_A_MANDATE,
  },
  'engagement.addFollowUp': {
    call: (api, { engagementId }) => api.engagement.addFollowUp({ engagementId, ...TASK }),
    expect: OFFICE_ALONE,
  },
  'engagement.markFollowUp': {
    call: (api, { followUpId }: Ids) => api.engagement.markFollowUp({ followUpId, move: 'finish' }),
    expect: OFFICE_ALONE,
  },
  'contactMail.page': { call: (api) => api.contactMail.page(), expect: ANYONE_WITH_A_MANDATE },
  'contactMail.show': {
    call: (api, { mailId }) => api.contactMail.show({ mailId }),
    expect: OFFICE_ALONE,
  },
  'contactMail.replaceAddress': {
    call: (api, { officeId }) => api.contactMail.replaceAddress({ officeId }),
    expect: OFFICE_ALONE,
  },
  'contactMail.discard': {
    call: (api, { mailId }) => api.contactMail.discard({ mailId }),
    expect: OFFICE_ALONE,
  },
  'seatAtTheTable.page': {
    call: (api) => api.seatAtTheTable.page({ quarter: '2026-Q4' }),
    expect: ANYONE_WITH_A_MANDATE,
  },
  'seatAtTheTable.nothing': {
    call: (api, { officeId }) =>
      api.seatAtTheTable.nothing({
        officeId,
        quarter: '2026-Q3',
        move: 'confirm',
        departmentIds: ['hmt'],
      }),
    expect: OFFICE_ALONE,
  },
  'seatAtTheTable.consent': {
    call: (api, { officeId }) =>
      api.seatAtTheTable.consent({ officeId, kind: 'names', move: 'give' }),
    expect: { ...OFFICE_ALONE, official: 'forbidden' },
  },
  'topics.page': { call: (api) => api.topics.page(), expect: ANYONE_WITH_A_MANDATE },
  'topics.answerAlert': {
    call: (api, { engagementId }) =>
      api.topics.answerAlert({ engagementId, topic: 'buses', answer: 'keep' }),
    expect: OFFICE_ALONE,
  },
  'topics.record': {
    call: (api) =>
      api.topics.record({
        topic: 'rail',
        postId: 'transport-secretary',
        stance: 'neutral',
        saidOn: '2026-11-20',
        source: 'An example for the test',
      }),
    expect: ANYONE_WITH_A_MANDATE,
  },
};

const CONTACT = {
  met: 'post:transport-secretary',
  happenedOn: '2026-11-20',
  topics: ['buses'],
  gist: 'They will write again.',
};

const TASK = { followUp: 'Send the figures', followUpWho: 'Ann' };
