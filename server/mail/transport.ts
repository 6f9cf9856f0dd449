import nodemailer from 'nodemailer';
import type { WaitingMessage } from '#db/notifications/mail.writes.ts';
import type { Env } from '#server/env.ts';
import { placeAddress } from '#shared/mail-in/mail-address.rules.ts';

export type Send = (message: WaitingMessage) => Promise<void>;

type Sender = Pick<Env, 'mailFrom' | 'intake'> & { publicUrl: string };

/**
 * Sends plain text by SMTP. The message's own id is its Message-ID, so that a repeat is recognised;
 * where mail is taken in, what is not delivered comes back to an address of the message's own.
 */
export function smtpSender(smtpUrl: string, { mailFrom, intake, publicUrl }: Sender): Send {
  const transport = nodemailer.createTransport(smtpUrl);
  const domain = new URL(publicUrl).hostname;
  return async ({ id, recipient, subject, text, replyTo, bounceToken }) => {
    const returnsTo = intake && placeAddress('bounces', bounceToken, intake.domain);
    await transport.sendMail({
      from: mailFrom,
      to: { name: '', address: recipient },
      ...(returnsTo && { envelope: { from: returnsTo, to: recipient } }),
      ...(replyTo && { replyTo }),
      subject,
      text,
      messageId: `<${id}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
}
