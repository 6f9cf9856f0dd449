import nodemailer from 'nodemailer';
import type { WaitingMessage } from '#db/notifications/mail.writes.ts';

export type Send = (message: WaitingMessage) => Promise<void>;

/** Sends plain text by SMTP. The message's own id is its Message-ID, so that a repeat is recognised. */
export function smtpSender(smtpUrl: string, from: string, publicUrl: string): Send {
  const transport = nodemailer.createTransport(smtpUrl);
  const domain = new URL(publicUrl).hostname;
  return async ({ id, recipient, subject, text, replyTo }) => {
    await transport.sendMail({
      from,
      to: { name: '', address: recipient },
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
