import {
  ANYONE_SIGNED_IN,
  COALITION,
  type Rows,
  RUNS_POSITION,
  SECRETARIAT_ONLY,
} from './matrix.ts';

export const campaignsRows: Rows = {
  'campaigns.list': { call: (api) => api.campaigns.list(), expect: ANYONE_SIGNED_IN },
  'campaigns.show': {
    call: (api, { campaignId }) => api.campaigns.show({ campaignId }),
    expect: COALITION,
  },
  'campaigns.open': {
    call: (api) =>
      api.campaigns.open({
        title: 'Another',
        subject: 'Buses',
        positionType: 'letter',
        positionId: null,
        followsCampaignId: null,
      }),
    expect: SECRETARIAT_ONLY,
  },
  'campaigns.logTactic': {
    call: (api, { campaignId }) =>
      api.campaigns.logTactic({
        campaignId,
        kind: 'press',
        happened: '2026-11-20',
        title: 'A statement',
        detail: null,
        actor: null,
        officeIds: [],
        source: null,
      }),
    expect: RUNS_POSITION,
  },
  'campaigns.recordOutcome': {
    call: (api, { campaignId }) =>
      api.campaigns.recordOutcome({
        campaignId,
        outcome: 'pending',
        decidedOn: null,
        summary: 'Nothing yet',
        contribution: 'not_claimed',
        statedReason: null,
        rivalExplanations: null,
        evidence: [],
      }),
    expect: RUNS_POSITION,
  },
  'campaigns.recordLesson': {
    call: (api, { campaignId }) =>
      api.campaigns.recordLesson({ campaignId, words: 'Write before the budget is set.' }),
    expect: RUNS_POSITION,
  },
  'campaigns.supersede': {
    call: (api, { campaignId }) =>
      api.campaigns.supersede({
        campaignId,
        by: 'government_decision',
        byCampaignId: null,
        byDecision: 'The fare was fixed by law.',
        on: '2026-11-24',
        source: 'https://example.org/decision',
      }),
    expect: RUNS_POSITION,
  },
  'campaigns.reinstate': {
    call: (api, { campaignId }) =>
      api.campaigns.reinstate({ campaignId, reason: 'It was recorded on the wrong campaign.' }),
    expect: RUNS_POSITION,
  },
};
