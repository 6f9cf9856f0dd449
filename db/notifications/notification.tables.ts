import type { Generated } from 'kysely';
import type { NotificationKind } from '#shared/notifications/notification.state.ts';

export type NotificationTables = {
  /** What one person is to be told of: at most one for each comment. */
  notification: {
    id: Generated<string>;
    person_id: string;
    kind: NotificationKind;
    comment_id: string;
    at: Date;
    read_at: Date | null;
  };
};
