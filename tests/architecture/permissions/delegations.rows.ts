import { HIDDEN_FROM_OFFICES, type Row, type Rows, SECRETARIAT_ONLY } from './matrix.ts';

/** The mayor's right; the secretariat writes down what a mayor signed. Others do not learn of it. */
const DELEGATES: Row['expect'] = {
  ...SECRETARIAT_ONLY,
  noMandate: 'hidden',
  otherOffice: 'hidden',
};

export const delegationRows: Rows = {
  'delegations.make': {
    call: (api, { officeId, colleagueId }) =>
      api.delegations.make({
        officeId,
        personId: colleagueId,
        from: '2026-11-24',
        to: '2026-12-24',
        scope: 'all',
        instrument: 'Letter of 24 November 2026, private office file 7',
      }),
    expect: DELEGATES,
  },
  'delegations.revoke': {
    call: (api, { delegationId }) => api.delegations.revoke({ delegationId }),
    expect: HIDDEN_FROM_OFFICES,
  },
};
