import { COALITION, type Ids, type Row, type Rows } from './matrix.ts';

/** To everybody outside the office, the secretariat included, there is nothing there. */
const OFFICE_ALONE: Row['expect'] = { ...COALITION, secretariat: 'hidden' };
const PREPARES: Row['expect'] = { ...OFFICE_ALONE, delegate: 'forbidden' };
const CLEARS: Row['expect'] = { ...OFFICE_ALONE, official: 'forbidden' };

export const clearanceRows: Rows = {
  'clearance.page': { call: (api, ids) => api.clearance.page(ids), expect: COALITION },
  'clearance.prepare': {
    call: (api, { roundId, officeId }) =>
      api.clearance.prepare({
        roundId,
        officeId,
        readHash: 'ab'.repeat(32),
        choice: 'endorse',
        reservations: [],
        note: '',
      }),
    expect: PREPARES,
  },
  'clearance.clear': {
    call: (api, ids) => api.clearance.clear(answer(ids)),
    expect: CLEARS,
  },
  'clearance.sendBack': {
    call: (api, ids) => api.clearance.sendBack(answer(ids)),
    expect: CLEARS,
  },
};

function answer({ roundId, officeId }: Ids) {
  return { roundId, officeId, preparationId: roundId, remark: 'Reserve on the first ask.' };
}
