import { ANYONE_WITH_A_MANDATE, HIDDEN_FROM_OFFICES, type Rows } from './matrix.ts';

const NO_SUCH = { requestId: '00000000-0000-4000-8000-00000000d15c' };
const LOGGED = { receivedOn: '2026-11-24', asked: 'Letters on fares.', words: 'fares' };

export const disclosureRows: Rows = {
  'disclosure.list': { call: (api) => api.disclosure.list(), expect: HIDDEN_FROM_OFFICES },
  'disclosure.form': { call: (api) => api.disclosure.form(), expect: HIDDEN_FROM_OFFICES },
  'disclosure.log': { call: (api) => api.disclosure.log(LOGGED), expect: HIDDEN_FROM_OFFICES },
  // Logged first by whoever may, so that there is something to show and answer.
  'disclosure.show': {
    call: async (api) => api.disclosure.show(await aRequest(api)),
    expect: HIDDEN_FROM_OFFICES,
  },
  'disclosure.answer': {
    call: async (api) => api.disclosure.answer(await aRequest(api)),
    expect: HIDDEN_FROM_OFFICES,
  },
  'exports.table': {
    call: (api) => api.exports.table({ table: 'positions' }),
    expect: ANYONE_WITH_A_MANDATE,
  },
};

/** A request of their own for those who may log one; for others one that is not there. */
function aRequest(api: Parameters<Rows[string]['call']>[0]) {
  return api.disclosure.log(LOGGED).catch(() => NO_SUCH);
}
