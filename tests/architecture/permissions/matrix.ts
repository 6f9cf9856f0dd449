import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import type { Api } from '#server/trpc/app.router.ts';
import type { LetterContent } from '#shared/letters/letter.rules.ts';
import { aContactMail } from '#tests/fixtures/contact-mail.ts';
import { aMeeting } from '#tests/fixtures/meeting.ts';
import { aSignedPosition } from '#tests/fixtures/signed-position.ts';
import { anOpenSounding } from '#tests/fixtures/sounding.ts';
import { aWaitingMail } from '#tests/fixtures/waiting-mail.ts';

/** The kinds of person a permission can tell apart. */
export const WHO = [
  'anonymous',
  'noMandate',
  'official',
  'chiefExecutive',
  'delegate',
  'otherOffice',
  'secretariat',
] as const;
export type Who = (typeof WHO)[number];

/** A code nobody asked for: it proves nothing, which is told only to those who may ask. */
export const A_CODE = {
  by: 'email_code' as const,
  challengeId: '00000000-0000-4000-8000-00000000c0de',
  code: '123456',
};

/** A request for information, within the record there is. */
export const REQUESTED = {
  receivedOn: '2026-11-24',
  asked: 'Letters on fares.',
  words: 'fares',
};

/** `allowed` includes a rule's no, which is told only to those who may ask. */
export type Expected = 'allowed' | 'unauthorised' | 'hidden' | 'forbidden';

export type Row = {
  /** Calls the procedure with input that would do, so that only permission is left to say no. */
  call: (api: Api, ids: Ids) => unknown;
  expect: Record<Who, Expected>;
  /** What can be done only once: everybody who may gets a stage of their own. */
  once?: true;
};
export type Rows = Record<string, Row>;

export type Stage = Awaited<ReturnType<typeof aStage>>;
export type Ids = Stage['ids'];

/** The office whose people are asked, inside the coalition; and one that is not in it. */
const INSIDE = 'west-yorkshire';
const OUTSIDE = 'north-east';
const ALLY = 'tees-valley';

const LETTER: LetterContent = {
  title: 'Keep bus fares at £2',
  dated: '2026-11-20',
  addressees: [],
  body: { type: 'doc', content: [] },
  signatures: [],
  support: null,
  versionNumber: 1,
  versionHash: 'cd'.repeat(32),
};

/** A position of four offices with a version, a closed round and people of every kind. */
export async function aStage() {
  const scene = await aSignedPosition();
  const { db, positionId, versionId } = scene;
  const { id: roundId } = await db
    .selectFrom('round')
    .where('position_id', '=', positionId)
    .select('id')
    .executeTakeFirstOrThrow();
  const { id: decisionId } = await db
    .selectFrom('decision')
    .where('office_id', '=', INSIDE)
    .select('id')
    .executeTakeFirstOrThrow();
  const { id: letterId } = await db
    .insertInto('letter')
    .values({
      position_id: positionId,
      version_id: versionId,
      dated: '2026-11-20',
      content: JSON.stringify(LETTER),
      letter_hash: 'ab'.repeat(32),
      verification_code: 'ABCD-EFGH-JKMN',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: documentId } = await db
    .insertInto('document')
    .values({ position_id: positionId, schema_version: 1 })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: askId } = await db
    .insertInto('ask')
    .values({
      position_id: positionId,
      letter_id: null,
      clause_id: 'a1',
      number: 1,
      text: 'Fund the £2 fare until April 2028.',
      asked_on: '2026-11-20',
      sources: '[]',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const api = scene.as(scene.secretariat);
  await api.revisions.make({ positionId, name: 'First draft' });
  const { campaignId } = await api.campaigns.open({
    title: 'Keep the fare',
    subject: 'Bus fares',
    positionType: 'joint letter',
    positionId,
    followsCampaignId: null,
  });
  const promised = await aPromise(api, { positionId, askId });
  const intakeId = await aWaitingMail(scene.db, positionId);
  const invited = { name: 'Ann', role: 'official', officeId: INSIDE } as const;
  const { link } = await api.people.invite({ ...invited, email: 'ann@example.org' });
  const invitation = await db.selectFrom('invitation').select('id').executeTakeFirstOrThrow();
  const threads = await aSharedAndAPrivateThread(scene, positionId);
  const { seq } = await anEntryOfTheOffice(scene, positionId);
  const contact = await aContactOfTheOffice(scene);
  const mailId = await aContactMail(scene, INSIDE);
  const practices = await aDraftAndASharedPractice(scene);
  const { measureId } = await api.divergence.addMeasure({ measureTitle: 'Fare of the stage' });
  const soundingId = await anOpenSounding(scene, { officeIds: [INSIDE, ALLY] });
  const briefId = await aBrief(scene);
  const { requestId } = await api.disclosure.log(REQUESTED);
  const meetingId = await aMeeting(scene, { officeIds: [INSIDE, ALLY] });
  const agreed = { what: 'Send the figures', officeId: INSIDE, dueOn: null };
  const { actionId } = await api.actions.record({ meetingId, ...agreed });
  const people = {
    anonymous: null,
    noMandate: scene.outsider,
    official: scene.official(INSIDE),
    chiefExecutive: scene.chiefExecutive(INSIDE),
    delegate: scene.delegate(INSIDE),
    otherOffice: scene.delegate(OUTSIDE),
    secretariat: scene.secretariat,
  };
  return {
    as: (who: Who) => scene.as(people[who]),
    scene,
    /** Somebody of another office of the coalition. */
    ally: scene.as(scene.official(ALLY)),
    ids: {
      positionId,
      roundId,
      decisionId,
      letterId,
      documentId,
      askId,
      campaignId,
      briefId,
      requestId,
      seq,
      soundingId,
      intakeId,
      meetingId,
      actionId,
      ...threads,
      ...promised,
      ...contact,
      mailId,
      ...practices,
      measureId,
      officeId: INSIDE,
      token: link?.split('/').at(-1) ?? '',
      invitationId: invitation.id,
      /** Deterministic: a demonstration person's mandate carries their id. */
      mandateId: scene.official(ALLY).id,
      /** Likewise a demonstration delegate's delegation, of the other office of the coalition. */
      delegationId: scene.delegate(ALLY).id,
      colleagueId: scene.official(INSIDE).id,
    },
    [Symbol.asyncDispose]: () => scene[Symbol.asyncDispose](),
  };
}

/** A reply, and what government promised in it. */
async function aPromise(api: Api, { positionId, askId }: { positionId: string; askId: string }) {
  const { responseId } = await api.responses.log({
    positionId,
    kind: 'substantive',
    receivedOn: '2026-11-23',
    summary: 'The fare is kept.',
    answers: [],
    file: { name: 'letter.pdf', bytes: new TextEncoder().encode('%PDF-') },
  });
  const { files } = await api.responses.asks({ positionId });
  const { commitmentId } = await api.commitments.record({
    positionId,
    responseId,
    postId: 'transport-secretary',
    words: 'We will keep the fare.',
    measure: null,
    dueOn: null,
    askIds: [askId],
  });
  return { responseId, commitmentId, fileId: files[0]?.id ?? '' };
}

/** Two threads of the office's official: one everybody sees, with its comment, and one private. */
async function aSharedAndAPrivateThread({ as, official, db }: Scene, positionId: string) {
  const anchor = { blockId: 'c1', start: '', end: '', quote: 'Fares', before: '', after: ' rose' };
  const { comments } = as(official(INSIDE));
  const thread = { positionId, anchor, body: 'Is this figure right?' };
  const { threadId } = await comments.open({ ...thread, privateTo: null });
  const { threadId: privateThreadId } = await comments.open({ ...thread, privateTo: INSIDE });
  const { id: commentId } = await db
    .selectFrom('comment')
    .where('thread_id', '=', threadId)
    .select('id')
    .executeTakeFirstOrThrow();
  return { threadId, privateThreadId, commentId };
}

/** A contact of the office that nobody else may read, with what is to be done after it. */
async function aContactOfTheOffice({ as, official, db }: Scene) {
  const { engagementId } = await as(official(INSIDE)).engagement.log({
    officeId: INSIDE,
    met: 'post:transport-secretary',
    happenedOn: '2026-11-20',
    topics: ['buses'],
    gist: 'They will not pay.',
    followUp: 'Write again',
    followUpWho: 'Ann',
  });
  const { id: followUpId } = await db
    .selectFrom('follow_up')
    .select('id')
    .executeTakeFirstOrThrow();
  return { engagementId, followUpId };
}

/** The brief of the Home Secretary, as if the post had just changed hands. */
async function aBrief({ db, now }: Scene): Promise<string> {
  const { id } = await db
    .insertInto('handover_brief')
    .columns(['post_id', 'tenure_id', 'drafted_at'])
    .expression(
      db
        .selectFrom('post_holder')
        .where('post_id', '=', 'home-secretary')
        .where('ends_on', 'is', null)
        .select((eb) => ['post_id', 'id', eb.val(now()).as('drafted_at')]),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** What the office tried, still its own draft, and what the ally shared with the forum. */
async function aDraftAndASharedPractice({ as, official }: Scene) {
  const told = { topic: 'buses', what: 'Ran them.', tried: '2024', cost: '£40,000' };
  const practice = { ...told, title: 'Night buses on request', notAgain: 'Starting in winter.' };
  const { practiceId } = await as(official(INSIDE)).practices.write({
    officeId: INSIDE,
    ...practice,
  });
  const shared = { ...practice, officeId: ALLY, shared: true };
  const { practiceId: sharedPracticeId } = await as(official(ALLY)).practices.write(shared);
  return { practiceId, sharedPracticeId };
}

/** What the ledger holds of one decision of the office, of which it may have a receipt. */
function anEntryOfTheOffice({ db, now }: Scene, positionId: string) {
  return db.transaction().execute((trx) =>
    appendLedgerEntry(trx, {
      type: 'decision.recorded',
      at: now(),
      actorId: null,
      officeId: INSIDE,
      positionId,
      payload: { choice: 'endorse' },
    }),
  );
}

type Scene = Awaited<ReturnType<typeof aSignedPosition>>;

const SIGNED_IN = {
  anonymous: 'unauthorised',
  noMandate: 'allowed',
  official: 'allowed',
  chiefExecutive: 'allowed',
  delegate: 'allowed',
  otherOffice: 'allowed',
  secretariat: 'allowed',
} as const satisfies Record<Who, Expected>;

export const EVERYBODY: Row['expect'] = { ...SIGNED_IN, anonymous: 'allowed' };
export const ANYONE_SIGNED_IN: Row['expect'] = SIGNED_IN;
export const ANYONE_WITH_A_MANDATE: Row['expect'] = { ...SIGNED_IN, noMandate: 'hidden' };
/** The coalition and the secretariat; to everybody else it is not there. */
export const COALITION: Row['expect'] = {
  ...SIGNED_IN,
  noMandate: 'hidden',
  otherOffice: 'hidden',
};
/** Of those who see the position, only the secretariat. */
export const RUNS_POSITION: Row['expect'] = {
  ...COALITION,
  official: 'forbidden',
  chiefExecutive: 'forbidden',
  delegate: 'forbidden',
};
export const SECRETARIAT_ONLY: Row['expect'] = {
  anonymous: 'unauthorised',
  noMandate: 'forbidden',
  official: 'forbidden',
  chiefExecutive: 'forbidden',
  delegate: 'forbidden',
  otherOffice: 'forbidden',
  secretariat: 'allowed',
};
export const HIDDEN_FROM_OFFICES: Row['expect'] = {
  anonymous: 'unauthorised',
  noMandate: 'hidden',
  official: 'hidden',
  chiefExecutive: 'hidden',
  delegate: 'hidden',
  otherOffice: 'hidden',
  secretariat: 'allowed',
};
/** Whatever is asked for is not there, for anybody. */
export const NOTHING_THERE: Row['expect'] = {
  anonymous: 'hidden',
  noMandate: 'hidden',
  official: 'hidden',
  chiefExecutive: 'hidden',
  delegate: 'hidden',
  otherOffice: 'hidden',
  secretariat: 'hidden',
};
export const NEEDS_A_MANDATE: Row['expect'] = { ...SIGNED_IN, noMandate: 'forbidden' };
/** The mayor's delegate alone: not the office's own officials, and not the secretariat. */
export const DECIDES: Row['expect'] = {
  ...RUNS_POSITION,
  delegate: 'allowed',
  secretariat: 'forbidden',
};

const LISTENING_MS = 300;

/** The first event, or nothing when none came for a moment: then the stream is open. */
export async function firstOf(stream: AsyncIterable<unknown>) {
  const events = stream[Symbol.asyncIterator]();
  const quiet = new Promise((resolve) => setTimeout(resolve, LISTENING_MS));
  const first = events.next();
  first.catch(() => undefined);
  await Promise.race([first, quiet]);
}
