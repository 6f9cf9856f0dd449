import type { Generated } from 'kysely';

export type MailTables = {
  /** The outbox: a message is written with the change it tells of, and sent by a job. */
  mail: {
    id: Generated<string>;
    recipient: string;
    subject: string;
    /** Emptied once sent: it may hold a code or a link that lets somebody in. */
    text: string;
    created_at: Generated<Date>;
    tried_at: Date | null;
    attempts: Generated<number>;
    sent_at: Date | null;
    failure: string | null;
    /** When it was given up: refused, or tried as often as it is going to be. */
    failed_at: Date | null;
    /** The notice of a round it carries to one person. */
    notice_id: string | null;
    /** Where a reply goes; null where none is taken. */
    reply_to: string | null;
    /** Of the address that is told when it is not delivered. */
    bounce_token: Generated<string>;
    /** The office whose private matter it tells of; nobody else reads it in a demonstration's outbox. */
    private_to: string | null;
  };
};
