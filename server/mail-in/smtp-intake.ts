import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { logError } from '#server/log.ts';
import { MAIL_LIMITS } from '#server/responses/mail-file/mail-limits.ts';
import type { Taking } from './door.ts';
import { doorsFor, takeMail } from './take-mail.ts';

const MAX_CLIENTS = 20;
const MAX_RECIPIENTS = 10;
const IDLE_MS = 60_000;
const CLOSE_MS = 1_000;

type Place = { host: string; port: number };

/**
 * Takes mail for addresses that have a token, and none else: it relays nothing. Encryption and the
 * checks of a public mail server are a relay's in front of it.
 */
export async function startSmtpIntake(taking: Taking, { host, port }: Place) {
  const server = new SMTPServer({
    name: taking.domain,
    size: MAIL_LIMITS.bytes,
    maxClients: MAX_CLIENTS,
    maxRecipients: MAX_RECIPIENTS,
    socketTimeout: IDLE_MS,
    closeTimeout: CLOSE_MS,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: ({ address }, session, answer) =>
      void recipientTaken(taking, address, session).then(answer, (error) => answer(failed(error))),
    onData: (stream, session, answer) =>
      void mailTaken(taking, stream, session).then(answer, (error) => answer(failed(error))),
  });
  server.on('error', (error) => logError('smtp intake', error));
  const listening = server.listen(port, host);
  await new Promise<void>((resolve, reject) => {
    listening.once('listening', resolve).once('error', reject);
  });
  return {
    port: (listening.address() as AddressInfo).port,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** One answer for whoever is not known and whatever is not there: neither is told from the other. */
async function recipientTaken(taking: Taking, address: string, session: SMTPServerSession) {
  const doors = await doorsFor(taking, { sender: senderOf(session), recipients: [address] });
  return doors.length > 0 ? null : refusal('not_for_you');
}

async function mailTaken(taking: Taking, stream: SMTPServerDataStream, session: SMTPServerSession) {
  const bytes = await collected(stream);
  if (!bytes) return refusal('mail_too_large');
  const recipients = session.envelope.rcptTo.map(({ address }) => address);
  const done = await takeMail(taking, { sender: senderOf(session), recipients }, bytes);
  return 'refused' in done ? refusal(done.refused) : null;
}

/** The whole mail; null where it is longer than allowed, which is read to its end and not kept. */
async function collected(stream: SMTPServerDataStream): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > MAIL_LIMITS.bytes) chunks.length = 0;
    else chunks.push(chunk);
  }
  return length > MAIL_LIMITS.bytes ? null : new Uint8Array(Buffer.concat(chunks));
}

function senderOf({ envelope }: SMTPServerSession): string {
  return envelope.mailFrom ? envelope.mailFrom.address : '';
}

const REFUSALS = {
  not_for_you: [
    550,
    'Concord does not take this: there is no such address, or yours has no place in it. Send from the address you sign in with.',
  ],
  too_many: [451, 'Too many mails from this address in an hour. Send it again later.'],
  mail_too_large: [552, 'Concord takes mail of 5 MB at most, with all that is attached.'],
  mail_damaged: [554, 'This mail cannot be read: it is not complete or has too many parts.'],
  mail_too_slow: [554, 'This mail takes too long to read.'],
  mail_busy: [451, 'Other mails are being read. Send it again later.'],
} as const;

function refusal(code: keyof typeof REFUSALS): Error {
  const [responseCode, words] = REFUSALS[code];
  return Object.assign(new Error(words), { responseCode });
}

function failed(error: unknown): Error {
  logError('smtp intake', error);
  return Object.assign(new Error('Something went wrong here. Send it again later.'), {
    responseCode: 451,
  });
}
