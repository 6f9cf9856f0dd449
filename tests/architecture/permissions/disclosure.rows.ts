import { EXPORT_TABLES } from '#shared/exports/export.state.ts';
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
  // Every table, so that the two databases are compared in all of them.
  'exports.table': {
    call: (api) => Promise.all(EXPORT_TABLES.map((table) => api.exports.table({ table }))),
    expect: ANYONE_WITH_A_MANDATE,
  },
};
