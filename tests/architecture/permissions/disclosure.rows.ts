import { ANYONE_WITH_A_MANDATE, HIDDEN_FROM_OFFICES, REQUESTED, type Rows } from './matrix.ts';

export const disclosureRows: Rows = {
  'disclosure.list': { call: (api) => api.disclosure.list(), expect: HIDDEN_FROM_OFFICES },
  'disclosure.form': { call: (api) => api.disclosure.form(), expect: HIDDEN_FROM_OFFICES },
  'disclosure.log': { call: (api) => api.disclosure.log(REQUESTED), expect: HIDDEN_FROM_OFFICES },
  'disclosure.show': {
    call: (api, { requestId }) => api.disclosure.show({ requestId }),
    expect: HIDDEN_FROM_OFFICES,
  },
  'disclosure.answer': {
    call: (api, { requestId }) => api.disclosure.answer({ requestId }),
    expect: HIDDEN_FROM_OFFICES,
  },
  'exports.table': {
    call: (api) => api.exports.table({ table: 'positions' }),
    expect: ANYONE_WITH_A_MANDATE,
  },
};
