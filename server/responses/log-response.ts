import type { Transaction } from 'kysely';
import { appendLedgerEntry } from '#db/ledger/ledger.writes.ts';
import { addFilesOfResponse, type KeptFile } from '#db/responses/reply-file.writes.ts';
import { factsForResponse } from '#db/responses/response.reads.ts';
import { addAnswer, addAsksOfResponse, addResponse } from '#db/responses/response.writes.ts';
import type { Database } from '#db/schema.ts';
import { refuse } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import type { Answer } from '#shared/responses/answer.state.ts';
import { ruleOnResponse } from '#shared/responses/response.rules.ts';
import type { LogResponse } from '#shared/responses/response.schema.ts';

/** Who logs it; nobody where a reply came in by itself. */
export type By = { personId: string | null; now: Date };

/**
 * One response, what it is about, what it answers and their ledger entries, in one transaction; or a
 * refusal. A substantive response without answers waits in the queue until somebody says what it
 * answers. Whether the caller may log on these positions is asked before.
 */
export async function logResponse(
  trx: Transaction<Database>,
  response: LogResponse,
  by: By,
  files: readonly KeptFile[] = [],
) {
  const { positionId, answers, about, postId, transferredTo } = response;
  const askIds = [...new Set([...answers.map(({ askId }) => askId), ...about])];
  const postIds = [postId, transferredTo].filter((id) => id !== undefined);
  const facts = await factsForResponse(trx, positionId, { askIds, postIds });
  const refusal = ruleOnResponse(response, facts, dayInLondon(by.now));
  if (refusal) refuse(refusal);

  const logged = { ...response, loggedBy: by.personId, loggedAt: by.now };
  const responseId = await addResponse(trx, logged);
  await addAsksOfResponse(trx, responseId, askIds);
  await addFilesOfResponse(trx, responseId, files);
  const recorded: Omit<Answered, 'positionId'>[] = [];
  for (const { askId, answer, note } of answers) {
    const answered = { askId, responseId, answer, note: note || null };
    const answerId = await addAnswer(trx, { ...answered, recordedBy: by.personId });
    recorded.push({ ...answered, answerId });
  }
  await appendLedgerEntry(trx, {
    type: 'response.logged',
    ...entryBy(by, positionId),
    payload: {
      response: responseId,
      asks: askIds,
      ...committed(response),
      ...(files.length > 0 && { files: files.map(({ hash }) => hash) }),
    },
  });
  const positionOf = new Map(facts.asks.map((ask) => [ask.id, ask.positionId]));
  for (const answered of recorded) {
    const itsPosition = positionOf.get(answered.askId) ?? positionId;
    await appendAnswered(trx, by, { ...answered, positionId: itsPosition });
  }
  return { responseId };
}

/** What of a response its ledger entry says; `null` where it says nothing. */
function committed(response: LogResponse) {
  return {
    kind: response.kind,
    receivedOn: response.receivedOn,
    post: response.postId ?? null,
    from: response.fromName ?? null,
    summary: response.summary,
    reason: response.reason ?? null,
    newExpectedOn: response.newExpectedOn ?? null,
    transferredTo: response.transferredTo ?? null,
    corrects: response.correctsId ?? null,
    confirms: response.confirmsId ?? null,
    addressedTo: response.addressedTo ?? null,
  };
}

type Answered = {
  positionId: string;
  answerId: string;
  askId: string;
  responseId: string | null;
  answer: Answer;
  note: string | null;
};

export async function appendAnswered(trx: Transaction<Database>, by: By, answered: Answered) {
  const { positionId, askId: ask, responseId: response, answerId, answer, note } = answered;
  await appendLedgerEntry(trx, {
    type: 'ask.answered',
    ...entryBy(by, positionId),
    payload: { answerId, ask, response, answer, note },
  });
}

function entryBy({ personId, now }: By, positionId: string) {
  return { at: now, actorId: personId, officeId: null, positionId };
}
