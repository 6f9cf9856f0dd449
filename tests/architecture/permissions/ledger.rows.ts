import { ANYONE_SIGNED_IN, COALITION, EVERYBODY, NOTHING_THERE, type Rows } from './matrix.ts';

export const ledgerRows: Rows = {
  // Each sees the entries of the positions they may see; who sees none gets an empty page.
  'ledger.page': { call: (api) => api.ledger.page({}), expect: ANYONE_SIGNED_IN },
  'ledger.bundle': { call: (api, ids) => api.ledger.bundle(ids), expect: COALITION },
  // Of an entry of the office whose people are asked; its allies are asked in the router's test.
  'ledger.receipt': {
    call: (api, { positionId, seq }) => api.ledger.receipt({ positionId, seq }),
    expect: COALITION,
  },
  'ledger.checkpoint': { call: (api) => api.ledger.checkpoint(), expect: EVERYBODY },
  'ledger.issuedLetter': {
    call: (api) => api.ledger.issuedLetter({ code: '0000-0000-0000' }),
    expect: NOTHING_THERE,
  },
  // Refused by a rule, which is told to everybody who asks.
  'ledger.verify': {
    call: (api) => api.ledger.verify({ proof: 'not a proof' }),
    expect: EVERYBODY,
  },
};
