import {
  EVERYBODY,
  HIDDEN_FROM_OFFICES,
  NOTHING_THERE,
  type Rows,
  SECRETARIAT_ONLY,
} from './matrix.ts';

export const peopleRows: Rows = {
  'people.installation': { call: (api) => api.people.installation(), expect: EVERYBODY },
  'people.me': { call: (api) => api.people.me(), expect: EVERYBODY },
  'people.demonstration': { call: (api) => api.people.demonstration(), expect: EVERYBODY },
  'people.outbox': { call: (api) => api.people.outbox(), expect: EVERYBODY },
  'people.list': { call: (api) => api.people.list(), expect: HIDDEN_FROM_OFFICES },
  'people.endMandate': { call: (api, ids) => api.people.endMandate(ids), expect: SECRETARIAT_ONLY },
  'people.invite': {
    call: (api, { officeId }) =>
      api.people.invite({ name: 'Ben', email: 'ben@example.org', role: 'official', officeId }),
    expect: SECRETARIAT_ONLY,
  },
  'people.revokeInvitation': {
    call: (api, ids) => api.people.revokeInvitation(ids),
    expect: SECRETARIAT_ONLY,
  },
  // What follows is guarded by the token of an invitation, or by the installation being new.
  'people.invitation': {
    call: (api, { token }) => api.people.invitation({ token }),
    expect: EVERYBODY,
  },
  'people.acceptInvitation': {
    call: (api, { token }) =>
      api.people.acceptInvitation({ token, name: 'Ann', password: 'correct horse battery' }),
    expect: EVERYBODY,
    once: true,
  },
  'people.adoptInvitation': {
    // The invited address has no account here, so that there is nothing to add the mandate to.
    call: (api, { token }) => api.people.adoptInvitation({ token }),
    expect: NOTHING_THERE,
  },
  'people.setUp': {
    call: (api) =>
      api.people.setUp({
        name: 'Ann',
        email: 'first@example.org',
        password: 'correct horse battery',
      }),
    expect: EVERYBODY,
    once: true,
  },
};
