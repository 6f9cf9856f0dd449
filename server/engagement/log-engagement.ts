import type { Transaction } from 'kysely';
import { contactMail } from '#db/engagement/contact-mail.reads.ts';
import { settleContactMail } from '#db/engagement/contact-mail.writes.ts';
import { asksKnown, departmentMet, lockEngagement } from '#db/engagement/engagement.reads.ts';
import {
  insertEngagement,
  insertFollowUp,
  insertRecord,
  type NewRecord,
} from '#db/engagement/engagement.writes.ts';
import type { Database } from '#db/schema.ts';
import { type Caller, type Context, notFound, refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { canLogFor } from '#shared/engagement/engagement.policy.ts';
import { metOf, refuseContact, settingOf, topicsOf } from '#shared/engagement/engagement.rules.ts';
import type {
  AmendEngagement,
  Contact,
  LogEngagement,
} from '#shared/engagement/engagement.schema.ts';
import { viewerOf } from './viewer.ts';

type Acting = Pick<Context, 'db' | 'now'> & { person: Caller };

/**
 * Writes a contact down for an office, however it came in: by the form, or read from a message. The
 * contact is as its schema leaves it; what the rule refuses is refused here too.
 */
export function logEngagement(ctx: Acting, contact: LogEngagement) {
  const { officeId, mailId } = contact;
  if (!canLogFor(ctx.person.mandates, officeId)) notFound();
  const by = ctx.person.id;
  const at = ctx.now();
  return ctx.db.transaction().execute(async (trx) => {
    const said = await whatIsSaid(trx, ctx, contact);
    const engagementId = await insertEngagement(trx, { officeId, by, at });
    await insertRecord(trx, { ...said, engagementId });
    if (mailId) await completeMail(trx, { mailId, officeId, engagementId, by, at });
    const { followUp: what, followUpWho, followUpBy: dueOn } = contact;
    if (what) {
      const task = { officeId, engagementId, topic: null, what, who: followUpWho ?? '' };
      await insertFollowUp(trx, { ...task, dueOn, by, at });
    }
    return { engagementId };
  });
}

type Completed = {
  mailId: string;
  officeId: string;
  engagementId: string;
  by: string;
  at: Date;
};

/** The contact takes the place of the mail it was filled in from, which is one of its office. */
async function completeMail(trx: Transaction<Database>, { officeId, ...completed }: Completed) {
  if (!(await contactMail(trx, [officeId], completed.mailId))) notFound();
  if (!(await settleContactMail(trx, completed))) refuse('contact_mail_settled');
}

/** Says a contact anew. What it said before stays readable to whoever could read it. */
export function amendEngagement(ctx: Acting, contact: AmendEngagement) {
  const { engagementId } = contact;
  return ctx.db.transaction().execute(async (trx) => {
    const standing = await lockEngagement(trx, engagementId);
    if (!standing || !canLogFor(ctx.person.mandates, standing.officeId)) notFound();
    if (standing.recordId !== contact.recordId) refuse('contact_changed');
    const recordId = await insertRecord(trx, {
      ...(await whatIsSaid(trx, ctx, contact)),
      engagementId,
    });
    return { recordId };
  });
}

async function whatIsSaid(
  trx: Transaction<Database>,
  { person, now }: Acting,
  contact: Contact,
): Promise<Omit<NewRecord, 'engagementId'>> {
  const at = now();
  const refused = refuseContact(contact, dayInLondon(at));
  if (refused) refuse(refused);
  const met = metOf(contact.met);
  const departmentId = met ? await departmentMet(trx, met) : undefined;
  if (!met || !departmentId) refuse('contact_met_unknown');
  const { channel, setting, topics, ownTopic, officialRole, met: _met, ...said } = contact;
  return {
    ...said,
    channel,
    departmentId,
    postId: met.kind === 'post' ? met.id : null,
    officialRole: met.kind === 'post' ? null : officialRole,
    setting: settingOf(channel, setting),
    topics: topicsOf(topics, ownTopic),
    askIds: await asksKnown(trx, viewerOf(person.mandates), contact.askIds),
    by: person.id,
    at,
  };
}
