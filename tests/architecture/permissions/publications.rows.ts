import { EVERYBODY, NOTHING_THERE, type Rows, RUNS_POSITION } from './matrix.ts';

export const publicationsRows: Rows = {
  'publications.list': { call: (api) => api.publications.list(), expect: EVERYBODY },
  'publications.page': {
    call: (api) => api.publications.page({ slug: 'nothing-here' }),
    expect: NOTHING_THERE,
  },
  'publications.desk': {
    call: (api, ids) => api.publications.desk({ ...ids, number: 1 }),
    expect: RUNS_POSITION,
  },
  'publications.publish': {
    call: (api, ids) => api.publications.publish({ ...ids, number: 1, summary: 'Keep the fare.' }),
    expect: RUNS_POSITION,
  },
  'publications.takeDown': {
    call: (api, ids) => api.publications.takeDown({ ...ids, number: 1, reason: 'A mistake.' }),
    expect: RUNS_POSITION,
  },
};
