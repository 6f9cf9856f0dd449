/** Two offices logged the same where their contacts lie so many days apart at most. */
export const ALERT_WINDOW_DAYS = 30;
/** For how long after the contact its office is asked whether to share it. */
export const ALERT_SHOWN_DAYS = 90;
