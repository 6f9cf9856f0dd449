/** Why somebody is told of a comment: it mentions them or their office, or answers where they wrote. */
export const NOTIFICATION_KINDS = ['mention', 'reply'] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];
