/** What an office is told of a round. */
export const NOTICE_KINDS = [
  'opened',
  'reminder',
  'chased',
  'closed',
  'superseded',
  'issued',
  'withdrawn',
  'reserved',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/**
 * Who gets these depends on who has decided, which a condition keeps from everyone: that one went,
 * or came back, is known to its own office alone.
 */
export const PRIVATE_NOTICES: ReadonlySet<NoticeKind> = new Set(['reminder', 'chased', 'reserved']);
