/** What a mail server's refusal looks like; a connection that failed has no response. */
export type MailFailure = {
  message: string;
  code?: string | undefined;
  responseCode?: number | undefined;
};

/** Over some two hours, as the wait doubles from one minute. */
export const MOST_ATTEMPTS = 8;
const FIRST_PERMANENT_RESPONSE = 500;
/** The recipient or the message was refused; a refused sign-in to the mail server is nobody's bounce. */
const REFUSALS = ['EENVELOPE', 'EMESSAGE'];

/** Whether a message is given up after this failure: refused for good, or tried often enough. */
export function failsForGood({ code, responseCode }: MailFailure, attempts: number): boolean {
  if (attempts >= MOST_ATTEMPTS) return true;
  const refused = code !== undefined && REFUSALS.includes(code);
  return refused && (responseCode ?? 0) >= FIRST_PERMANENT_RESPONSE;
}
