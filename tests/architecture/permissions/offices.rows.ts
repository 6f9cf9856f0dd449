import { ANYONE_WITH_A_MANDATE, type Rows } from './matrix.ts';

export const officesRows: Rows = {
  'offices.list': { call: (api) => api.offices.list(), expect: ANYONE_WITH_A_MANDATE },
  'offices.show': {
    call: (api, { officeId }) => api.offices.show({ officeId }),
    expect: ANYONE_WITH_A_MANDATE,
  },
  'offices.members': { call: (api) => api.offices.members(), expect: ANYONE_WITH_A_MANDATE },
  'offices.posts': { call: (api) => api.offices.posts(), expect: ANYONE_WITH_A_MANDATE },
};
