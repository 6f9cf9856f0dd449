import { createHash } from 'node:crypto';
import {
  lockRequest,
  positionsToAskAbout,
  requestById,
  requestList,
} from '#db/disclosure/disclosure.reads.ts';
import { addAnswerToRequest, addRequest } from '#db/disclosure/disclosure.writes.ts';
import { holidayList } from '#db/government/bank-holiday.reads.ts';
import { type Caller, memberProcedure, notFound, refuse, router } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { foiDueOn } from '#shared/calendar/days-off.rules.ts';
import { canAnswerRequests } from '#shared/disclosure/disclosure.policy.ts';
import { ruleOnRequest } from '#shared/disclosure/disclosure.rules.ts';
import { logRequestInput, requestInput } from '#shared/disclosure/disclosure.schema.ts';
import { bundleOf, disclosed } from './bundle.ts';

const EARLIEST_HOLIDAY = '2000-01-01';

export const disclosureRouter = router({
  /** Requests with the day each must be answered by. */
  list: memberProcedure.query(async ({ ctx }) => {
    onlyWhoAnswers(ctx.person);
    const holidays = await holidayList(ctx.db, EARLIEST_HOLIDAY);
    const requests = await requestList(ctx.db);
    return {
      today: dayInLondon(ctx.now()),
      requests: requests.map((request) => ({
        ...request,
        dueOn: foiDueOn(request.receivedOn, holidays),
      })),
    };
  }),

  /** What the form for a new request offers. */
  form: memberProcedure.query(async ({ ctx }) => {
    onlyWhoAnswers(ctx.person);
    return { positions: await positionsToAskAbout(ctx.db), today: dayInLondon(ctx.now()) };
  }),

  /** One request, what its bundle would hold now and what it leaves out; once answered, what went. */
  show: memberProcedure.input(requestInput).query(async ({ ctx, input }) => {
    onlyWhoAnswers(ctx.person);
    const request = (await requestById(ctx.db, input.requestId)) ?? notFound();
    const holidays = await holidayList(ctx.db, EARLIEST_HOLIDAY);
    const { tables, withheld } = await disclosed(ctx.db, request, ctx.now());
    return {
      ...request,
      dueOn: foiDueOn(request.receivedOn, holidays),
      tables: tables.map(({ table, rows }) => ({ table, rows: rows.length })),
      withheld,
    };
  }),

  log: memberProcedure.input(logRequestInput).mutation(async ({ ctx, input }) => {
    onlyWhoAnswers(ctx.person);
    const refusal = ruleOnRequest(input, dayInLondon(ctx.now()));
    if (refusal) refuse(refusal);
    const requestId = await ctx.db.transaction().execute((trx) =>
      addRequest(trx, {
        received_on: input.receivedOn,
        asked: input.asked,
        position_id: input.positionId ?? null,
        words: input.words ?? null,
        from_on: input.from ?? null,
        to_on: input.to ?? null,
        logged_by: ctx.person.id,
        logged_at: ctx.now(),
      }),
    );
    return { requestId };
  }),

  /** Keeps the bundle as it went, byte for byte. */
  answer: memberProcedure.input(requestInput).mutation(async ({ ctx, input: { requestId } }) => {
    onlyWhoAnswers(ctx.person);
    const demonstration = (await ctx.installation.readMode()) === 'demonstration';
    return ctx.db.transaction().execute(async (trx) => {
      await lockRequest(trx, requestId);
      const request = (await requestById(trx, requestId)) ?? notFound();
      if (request.answeredOn !== null) refuse('request_answered');
      const bundle = Buffer.from(await bundleOf(trx, request, { demonstration, now: ctx.now() }));
      const bundleHash = createHash('sha256').update(bundle).digest('hex');
      await addAnswerToRequest(trx, {
        request_id: requestId,
        answered_on: dayInLondon(ctx.now()),
        bundle,
        bundle_hash: bundleHash,
        answered_by: ctx.person.id,
        answered_at: ctx.now(),
      });
      return { bundleHash };
    });
  }),
});

/** To others the requests are not there. */
function onlyWhoAnswers({ mandates }: Caller) {
  if (!canAnswerRequests(mandates)) notFound();
}
