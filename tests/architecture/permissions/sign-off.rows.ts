import {
  A_CODE,
  ANYONE_SIGNED_IN,
  COALITION,
  DECIDES,
  firstOf,
  type Ids,
  type Rows,
  RUNS_POSITION,
} from './matrix.ts';

export const signoffRows: Rows = {
  'signOff.openRound': {
    call: (api, { positionId }) =>
      api.signOff.openRound({
        positionId,
        versionNumber: 1,
        deadline: new Date('2026-11-27T12:00:00Z'),
      }),
    expect: RUNS_POSITION,
  },
  'signOff.closeRound': {
    call: (api, { roundId }) => api.signOff.closeRound({ roundId }),
    expect: RUNS_POSITION,
  },
  'signOff.reopenDrafting': {
    call: (api, { positionId }) => api.signOff.reopenDrafting({ positionId }),
    expect: RUNS_POSITION,
  },
  'signOff.chase': {
    call: (api, { roundId, officeId }) => api.signOff.chase({ roundId, officeId, note: '' }),
    expect: RUNS_POSITION,
  },
  'signOff.sendAgain': { call: (api, ids) => api.signOff.sendAgain(ids), expect: COALITION },
  'signOff.decide': {
    call: (api, ids) => api.signOff.decide({ ...decision(ids), proof: A_CODE }),
    expect: DECIDES,
  },
  'signOff.askProof': {
    call: (api, ids) =>
      api.signOff.askProof({ act: { act: 'decide', ...decision(ids) }, by: 'email_code' }),
    expect: DECIDES,
  },
  'signOff.review': { call: (api, ids) => api.signOff.review(decision(ids)), expect: DECIDES },
  'signOff.logByPhone': {
    call: (api, ids) => api.signOff.logByPhone(decision(ids)),
    expect: RUNS_POSITION,
  },
  'signOff.objectToEditorial': {
    call: (api, ids) => api.signOff.objectToEditorial(ids),
    expect: DECIDES,
  },
  'signOff.objectInSilence': {
    call: (api, { roundId, officeId }) =>
      api.signOff.objectInSilence({
        roundId,
        officeId,
        readHash: 'ab'.repeat(32),
        objection: 'object',
        words: 'Too weak.',
      }),
    expect: DECIDES,
  },
  'signOff.withdraw': {
    call: (api, { decisionId }) => api.signOff.withdraw({ decisionId, proof: A_CODE }),
    expect: DECIDES,
  },
  'signOff.answerHeldOver': {
    call: (api, { decisionId }) =>
      api.signOff.answerHeldOver({ decisionId, answer: 'adopt', proof: A_CODE }),
    expect: DECIDES,
  },
  'signOff.decisionPage': { call: (api, ids) => api.signOff.decisionPage(ids), expect: COALITION },
  'signOff.board': { call: (api, ids) => api.signOff.board(ids), expect: COALITION },
  'signOff.boardPage': {
    call: (api, { positionId }) => api.signOff.boardPage({ positionId }),
    expect: COALITION,
  },
  'signOff.openRounds': {
    call: (api) => api.signOff.openRounds({}),
    expect: ANYONE_SIGNED_IN,
  },
  'signOff.liveRounds': {
    call: async (api) => firstOf(await api.signOff.liveRounds({})),
    expect: ANYONE_SIGNED_IN,
  },
  'signOff.live': {
    call: async (api, { positionId }) => firstOf(await api.signOff.live({ positionId })),
    expect: COALITION,
  },
};

function decision({ roundId, officeId }: Ids) {
  const readHash = 'ab'.repeat(32);
  return { roundId, officeId, readHash, choice: 'endorse' as const, reservations: [] };
}
