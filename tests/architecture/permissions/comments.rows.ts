import { ANYONE_SIGNED_IN, COALITION, type Ids, type Row, type Rows } from './matrix.ts';

const ANCHOR = { blockId: 'c1', start: '', end: '', quote: 'Fares', before: '', after: ' rose' };
const words = { body: 'Is this figure right?' };

const shared = ({ positionId }: Ids) => ({ positionId, privateTo: null, anchor: ANCHOR, ...words });

/** Of those who see the position, the people of one office alone. */
const OFFICE_ALONE: Row['expect'] = { ...COALITION, secretariat: 'hidden' };

export const commentsRows: Rows = {
  'comments.list': { call: (api, ids) => api.comments.list(ids), expect: COALITION },
  'comments.mentionable': {
    call: (api, ids) => api.comments.mentionable({ ...ids, privateTo: ids.officeId }),
    expect: OFFICE_ALONE,
  },
  'comments.open': { call: (api, ids) => api.comments.open(shared(ids)), expect: COALITION },
  'comments.reply': {
    call: (api, { privateThreadId }) => api.comments.reply({ threadId: privateThreadId, ...words }),
    expect: OFFICE_ALONE,
  },
  'comments.edit': {
    call: (api, { commentId }) => api.comments.edit({ commentId, ...words }),
    expect: {
      ...COALITION,
      chiefExecutive: 'forbidden',
      delegate: 'forbidden',
      secretariat: 'forbidden',
    },
  },
  'comments.resolve': {
    call: (api, { threadId }) => api.comments.resolve({ threadId }),
    expect: COALITION,
  },
  'comments.reopen': {
    call: (api, { privateThreadId }) => api.comments.reopen({ threadId: privateThreadId }),
    expect: OFFICE_ALONE,
  },
  'notifications.list': { call: (api) => api.notifications.list(), expect: ANYONE_SIGNED_IN },
  'notifications.unread': { call: (api) => api.notifications.unread(), expect: ANYONE_SIGNED_IN },
  'notifications.markRead': {
    call: (api) => api.notifications.markRead({}),
    expect: ANYONE_SIGNED_IN,
  },
};
