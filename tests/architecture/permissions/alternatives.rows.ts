import { COALITION, type Row, type Rows } from './matrix.ts';

/** An office puts its own name behind a wording; the secretariat has none to put. */
const BACKS: Row['expect'] = { ...COALITION, secretariat: 'forbidden' };

export const alternativesRows: Rows = {
  'alternatives.list': { call: (api, ids) => api.alternatives.list(ids), expect: COALITION },
  'alternatives.back': {
    call: (api, ids) => api.alternatives.back({ ...ids, wordingId: 'w1' }),
    expect: BACKS,
  },
  'alternatives.drop': {
    call: (api, ids) => api.alternatives.drop({ ...ids, wordingId: 'w1' }),
    expect: BACKS,
  },
  'alternatives.resolve': {
    call: (api, ids) => api.alternatives.resolve({ ...ids, alternativeId: 'x', wordingId: 'w1' }),
    expect: COALITION,
  },
  'alternatives.history': { call: (api, ids) => api.alternatives.history(ids), expect: COALITION },
};
