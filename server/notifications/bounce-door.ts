import { markBounced } from '#db/notifications/mail.writes.ts';
import { logNotice } from '#server/log.ts';
import type { ComingMail, Door, Taking } from '#server/mail-in/door.ts';
import { tokensAt } from '#shared/mail-in/mail-address.rules.ts';
import { whyItFailed } from '#shared/notifications/delivery-status.rules.ts';

/**
 * Where messages that are not delivered come back to: an address for each message, written to by mail
 * servers alone, which give no sender. An address that is not known is taken and dropped like the rest.
 */
export const bounceDoor: Door = {
  opensTo: async ({ domain }, { sender, recipients }) =>
    sender === '' && tokensAt('bounces', domain, recipients).length > 0,
  take: takeReport,
};

async function takeReport(
  { db, domain, now }: Taking,
  { reading, recipients }: ComingMail,
): Promise<void> {
  const failure = whyItFailed(reading.delivery);
  if (failure === null) return logNotice('mail to bounces dropped', { why: 'nothing failed' });
  for (const token of tokensAt('bounces', domain, recipients)) {
    const known = await db
      .transaction()
      .execute((trx) => markBounced(trx, token, { failure, at: now() }));
    if (!known) logNotice('mail to bounces dropped', { why: 'unknown token' });
  }
}
