import type { Transaction } from 'kysely';
import { bankHolidays } from '#db/government/bank-holiday.reads.ts';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { factsForResponse } from '#db/responses/response.reads.ts';
import { addAnswer, addResponse } from '#db/responses/response.writes.ts';
import type { Database } from '#db/schema.ts';
import { refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { expectedBy, replyTarget } from '#shared/letters/reply-clock.rules.ts';
import type { Answer } from '#shared/responses/answer.state.ts';
import { ruleOnResponse } from '#shared/responses/response.rules.ts';
import type { LogResponse } from '#shared/responses/response.schema.ts';

export type By = { personId: string; now: Date };

/** One response, what it answers, and their ledger entries, in one transaction; or a refusal. */
export async function logResponse(trx: Transaction<Database>, response: LogResponse, by: By) {
  const { positionId, kind, receivedOn, answers } = response;
  const facts = await factsForResponse(trx, positionId, response.postId);
  const refusal = ruleOnResponse(response, facts, dayInLondon(by.now));
  if (refusal) refuse(refusal);

  const newExpectedOn = await movedTo(trx, response, facts.post);
  const responseId = await addResponse(trx, {
    ...response,
    newExpectedOn,
    loggedBy: by.personId,
    loggedAt: by.now,
  });
  for (const { askId, answer, note } of answers) {
    await addAnswer(trx, { askId, responseId, answer, note, recordedBy: by.personId });
  }
  await appendLedgerEntry(trx, {
    type: 'response.logged',
    ...entryBy(by, positionId),
    payload: {
      response: responseId,
      kind,
      receivedOn,
      summary: response.summary,
      newExpectedOn,
      corrects: response.correctsId ?? null,
    },
  });
  for (const { askId, answer } of answers) {
    await appendAnswered(trx, by, { positionId, askId, responseId, answer });
  }
  return { responseId };
}

type Answered = { positionId: string; askId: string; responseId: string | null; answer: Answer };

export async function appendAnswered(trx: Transaction<Database>, by: By, answered: Answered) {
  const { positionId, askId: ask, responseId: response, answer } = answered;
  await appendLedgerEntry(trx, {
    type: 'ask.answered',
    ...entryBy(by, positionId),
    payload: { ask, response, answer },
  });
}

function entryBy({ personId, now }: By, positionId: string) {
  return { at: now, actorId: personId, officeId: null, positionId };
}

type Target = { name: string; replyTargetWorkingDays: number | null };

/** The new day a response sets: the one it promises, or with a transfer the next department's own. */
async function movedTo(
  trx: Transaction<Database>,
  { kind, receivedOn, newExpectedOn }: LogResponse,
  post: Target | undefined,
): Promise<string | null> {
  if (newExpectedOn || kind !== 'transfer') return newExpectedOn ?? null;
  return expectedBy(receivedOn, replyTarget(post ? [post] : []), await bankHolidays(trx));
}
