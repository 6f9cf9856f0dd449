import { COALITION, type Row, type Rows } from './matrix.ts';

/** People of the very office: the secretariat sees all of it and speaks for none. */
const OWN_OFFICE: Row['expect'] = { ...COALITION, secretariat: 'forbidden' };

export const stancesRows: Rows = {
  'stances.list': { call: (api, ids) => api.stances.list(ids), expect: COALITION },
  'stances.set': {
    call: (api, ids) =>
      api.stances.set({
        ...ids,
        blockId: 'a1',
        stance: 'support',
        note: '',
        wordsHash: 'ab'.repeat(32),
      }),
    expect: OWN_OFFICE,
  },
  'stances.consent': {
    call: (api, ids) => api.stances.consent({ ...ids, agrees: true }),
    expect: OWN_OFFICE,
  },
};
