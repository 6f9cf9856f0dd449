import {
  ANYONE_SIGNED_IN,
  COALITION,
  NEEDS_A_MANDATE,
  type Rows,
  RUNS_POSITION,
} from './matrix.ts';

export const positionsRows: Rows = {
  'positions.list': { call: (api) => api.positions.list({}), expect: ANYONE_SIGNED_IN },
  'positions.home': { call: (api) => api.positions.home(), expect: ANYONE_SIGNED_IN },
  'positions.show': { call: (api, ids) => api.positions.show(ids), expect: COALITION },
  'positions.openingChoices': {
    call: (api) => api.positions.openingChoices(),
    expect: NEEDS_A_MANDATE,
  },
  'positions.open': {
    call: (api) =>
      api.positions.open({
        title: 'Another position',
        coalitionKind: 'forum',
        officeIds: [],
        postIds: ['transport-secretary'],
      }),
    expect: NEEDS_A_MANDATE,
  },
  'positions.marking': { call: (api, ids) => api.positions.marking(ids), expect: COALITION },
  'positions.mark': {
    call: (api, ids) => api.positions.mark({ ...ids, marking: 'official' }),
    expect: RUNS_POSITION,
  },
  'positions.setDrafters': {
    call: (api, ids) => api.positions.setDrafters({ ...ids, officeIds: [ids.officeId] }),
    expect: RUNS_POSITION,
  },
};
