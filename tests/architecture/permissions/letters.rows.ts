import { A_CODE, COALITION, DECIDES, type Rows, RUNS_POSITION } from './matrix.ts';

export const lettersRows: Rows = {
  'letters.letter': {
    call: (api, ids) => api.letters.letter({ ...ids, number: 1 }),
    expect: COALITION,
  },
  'letters.addendum': {
    call: (api, ids) => api.letters.addendum({ ...ids, number: 1 }),
    expect: COALITION,
  },
  'letters.desk': { call: (api, ids) => api.letters.desk(ids), expect: COALITION },
  'letters.preview': {
    call: (api, ids) => api.letters.preview({ ...ids, number: 1 }),
    expect: RUNS_POSITION,
  },
  'letters.join': {
    call: (api, { letterId, officeId }) =>
      api.letters.join({ letterId, officeId, readHash: 'ab'.repeat(32), proof: A_CODE }),
    expect: DECIDES,
  },
  'letters.sayAsSuccessor': {
    call: (api, { letterId, officeId }) =>
      api.letters.sayAsSuccessor({ letterId, officeId, word: 'adopts', proof: A_CODE }),
    expect: DECIDES,
  },
  'letters.send': {
    call: (api, { positionId }) =>
      api.letters.send({
        positionId,
        versionNumber: 1,
        postIds: ['chancellor'],
        channel: 'email',
        sentOn: '2026-11-20',
      }),
    expect: RUNS_POSITION,
  },
  'letters.issue': {
    call: (api, ids) => api.letters.issue({ ...ids, versionNumber: 1, dated: '2026-11-24' }),
    expect: RUNS_POSITION,
  },
};
