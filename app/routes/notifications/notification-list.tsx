import { Form, Link } from '@remix-run/react';
import { useId } from 'react';
import { momentWords } from '#shared/calendar/date-words.rules.ts';
import type { NotificationKind } from '#shared/notifications/notification.state.ts';

type Notification = {
  id: string;
  kind: NotificationKind;
  at: Date;
  readAt: Date | null;
  threadId: string;
  quote: string;
  privateTo: string | null;
  positionId: string;
  title: string;
  name: string;
  officeName: string | null;
  body: string;
};

type Props = { heading: string; notifications: readonly Notification[] };

export function NotificationList({ heading, notifications }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul className="notification-list">
        {notifications.map((notification) => (
          <li
            key={notification.id}
            className={notification.privateTo === null ? undefined : 'notification--private'}
          >
            <NotificationItem notification={notification} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const DID: Record<NotificationKind, string> = {
  mention: 'mentions you or your office',
  reply: 'answers where you have written',
};

function NotificationItem({ notification }: { notification: Notification }) {
  const { kind, at, readAt, threadId, privateTo, positionId, title, name, body } = notification;
  return (
    <>
      <p className="notification__what">
        <strong>{name}</strong> {DID[kind]}:{' '}
        <Link to={`/positions/${positionId}/draft#thread-${threadId}`}>{title}</Link>
      </p>
      <p className="notification__body">{body}</p>
      <p className="quiet">
        On “{notification.quote}” · {momentWords(at)}
        {privateTo !== null && <span className="private-words"> · Private to your office</span>}
      </p>
      {readAt === null && (
        <Form method="post">
          <input type="hidden" name="threadId" value={threadId} />
          <button type="submit" className="plain-button">
            Mark as read
            <span className="govuk-visually-hidden">
              {' '}
              what {name} wrote on “{title}”
            </span>
          </button>
        </Form>
      )}
    </>
  );
}
