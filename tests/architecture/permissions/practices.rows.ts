import {
  ANYONE_WITH_A_MANDATE,
  HIDDEN_FROM_OFFICES,
  NOTHING_THERE,
  type Row,
  type Rows,
} from './matrix.ts';

/** The office whose draft it is, or that speaks for itself: nobody else, the secretariat included. */
const OFFICE_ALONE: Row['expect'] = {
  ...NOTHING_THERE,
  anonymous: 'unauthorised',
  official: 'allowed',
  chiefExecutive: 'allowed',
  delegate: 'allowed',
};

const PRACTICE = { title: 'Night buses on request', topic: 'buses', what: 'Ran them.' };

export const practicesRows: Rows = {
  'divergence.page': { call: (api) => api.divergence.page(), expect: ANYONE_WITH_A_MANDATE },
  'divergence.home': {
    call: (api) => api.divergence.home(),
    expect: { ...ANYONE_WITH_A_MANDATE, noMandate: 'allowed' },
  },
  'divergence.addMeasure': {
    call: (api) => api.divergence.addMeasure({ measureTitle: 'Night fare' }),
    expect: HIDDEN_FROM_OFFICES,
  },
  /** A national value; an office records its own. */
  'divergence.record': {
    call: (api, { measureId }) =>
      api.divergence.record({
        measureId,
        value: '£2',
        ends: 'open',
        source: 'https://example.org/fares',
      }),
    expect: HIDDEN_FROM_OFFICES,
  },
  'practices.list': { call: (api) => api.practices.list(), expect: ANYONE_WITH_A_MANDATE },
  'practices.show': {
    call: (api, { practiceId }) => api.practices.show({ practiceId }),
    expect: OFFICE_ALONE,
  },
  'practices.write': {
    call: (api, { officeId }) => api.practices.write({ officeId, ...PRACTICE }),
    expect: OFFICE_ALONE,
  },
  'practices.amend': {
    call: (api, { practiceId }) =>
      api.practices.amend({ practiceId, wordingId: practiceId, ...PRACTICE }),
    expect: OFFICE_ALONE,
  },
  'practices.share': {
    call: (api, { practiceId }) => api.practices.share({ practiceId, wordingId: practiceId }),
    expect: OFFICE_ALONE,
  },
  'practices.adopt': {
    call: (api, { sharedPracticeId: practiceId, officeId }) =>
      api.practices.adopt({ practiceId, officeId, move: 'adopt', since: '2026' }),
    expect: OFFICE_ALONE,
  },
  'practices.recordByGovernment': {
    call: (api, { sharedPracticeId: practiceId }) =>
      api.practices.recordByGovernment({
        practiceId,
        nationally: 'Adopted for all of England',
        happened: 'April 2026',
        source: 'https://example.org/statement',
      }),
    expect: HIDDEN_FROM_OFFICES,
  },
};
