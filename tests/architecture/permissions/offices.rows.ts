import { ANYONE_WITH_A_MANDATE, type Rows, SECRETARIAT_ONLY } from './matrix.ts';

export const officesRows: Rows = {
  'offices.list': { call: (api) => api.offices.list(), expect: ANYONE_WITH_A_MANDATE },
  'offices.show': {
    call: (api, { officeId }) => api.offices.show({ officeId }),
    expect: ANYONE_WITH_A_MANDATE,
  },
  'offices.members': { call: (api) => api.offices.members(), expect: ANYONE_WITH_A_MANDATE },
  'offices.callElection': {
    call: (api, { officeId }) =>
      api.offices.callElection({
        officeId,
        kind: 'by_election',
        pollOn: '2027-02-04',
        source: 'Notice of election',
        calledOff: false,
      }),
    expect: SECRETARIAT_ONLY,
  },
  'offices.vacateSeat': {
    call: (api, { officeId }) =>
      api.offices.vacateSeat({
        officeId,
        endsOn: '2027-01-04',
        howEnded: 'resignation',
        source: 'Letter of resignation',
        correcting: false,
      }),
    expect: SECRETARIAT_ONLY,
  },
  'offices.fillSeat': {
    call: (api, { officeId }) =>
      api.offices.fillSeat({
        officeId,
        outcome: 're_elected',
        electionId: '00000000-0000-4000-8000-000000000000',
        startsOn: '2027-02-08',
        source: 'Declaration of the result',
      }),
    expect: SECRETARIAT_ONLY,
  },
  'offices.correctTerm': {
    call: (api, { officeId }) =>
      api.offices.correctTerm({
        officeId,
        holderId: '00000000-0000-4000-8000-000000000000',
        personName: 'Ann Example',
        styledName: 'Ann Example, Mayor of the area',
        title: 'Mayor of the area',
        party: 'Independent',
        startsOn: '2027-02-08',
        source: 'Minutes of the authority',
      }),
    expect: SECRETARIAT_ONLY,
  },
  'offices.posts': { call: (api) => api.offices.posts(), expect: ANYONE_WITH_A_MANDATE },
};
