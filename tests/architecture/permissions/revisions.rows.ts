import { COALITION, type Rows } from './matrix.ts';

export const revisionsRows: Rows = {
  'revisions.list': { call: (api, ids) => api.revisions.list(ids), expect: COALITION },
  'revisions.revision': {
    call: (api, ids) => api.revisions.revision({ ...ids, number: 1 }),
    expect: COALITION,
  },
  'revisions.make': {
    call: (api, ids) => api.revisions.make({ ...ids, name: 'Before the talks' }),
    expect: COALITION,
  },
  'revisions.read': {
    call: (api, ids) => api.revisions.read({ ...ids, shown: 'live' }),
    expect: COALITION,
  },
  'revisions.sinceRead': {
    call: (api, ids) => api.revisions.sinceRead({ ...ids, to: 'live' }),
    expect: COALITION,
  },
  'revisions.beforeRestoring': {
    call: (api, ids) => api.revisions.beforeRestoring({ ...ids, point: 'v1' }),
    expect: COALITION,
  },
  'revisions.restore': {
    call: (api, ids) => api.revisions.restore({ ...ids, point: 'r1' }),
    expect: COALITION,
  },
};
