/** Whom a message went to, and about what; its words are gone as soon as it is sent. */
export const SENT_MAIL_KEPT_DAYS = 365;
/** Mail that came in and belonged nowhere. */
export const DISCARDED_MAIL_KEPT_DAYS = 365;
/** Counts of attempts to sign in, and challenges that were not met. */
export const ATTEMPTS_KEPT_DAYS = 1;
/** Words of a message that could not be sent: a code or a link in it has run out by then. */
export const UNSENT_MAIL_KEPT_DAYS = 7;
