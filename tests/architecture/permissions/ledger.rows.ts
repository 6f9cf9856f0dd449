import { ANYONE_SIGNED_IN, type Rows } from './matrix.ts';

export const ledgerRows: Rows = {
  // Each sees the entries of the positions they may see; who sees none gets an empty page.
  'ledger.page': { call: (api) => api.ledger.page({}), expect: ANYONE_SIGNED_IN },
};
