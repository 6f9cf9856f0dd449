import type { Transaction } from 'kysely';
import type * as Y from 'yjs';
import { tellDraftNews } from '#db/documents/draft-news.writes.ts';
import { liveDocument } from '#db/documents/version.reads.ts';
import type { Database } from '#db/schema.ts';
import { editLiveText } from '#server/documents/edit-live-text.ts';
import { seePosition } from '#server/positions/position-access.ts';
import { type Caller, type Context, forbid, notFound, refuse } from '#server/trpc/trpc.ts';
import { textOfDoc } from '#shared/documents/document-bytes.rules.ts';
import { canDraft, canEditDirectly } from '#shared/positions/position.policy.ts';
import { settleInDoc } from '#shared/suggestions/settled-live-text.rules.ts';
import type { Verdict } from '#shared/suggestions/settled-text.rules.ts';
import { type Suggestion, suggestionsOf } from '#shared/suggestions/suggestion.rules.ts';
import { SUGGESTION_MOVES } from '#shared/suggestions/suggestion.state.ts';

type Settling = Context & { person: Caller };
type Choice = (pending: readonly Suggestion[]) => readonly Suggestion[];

/** Settles what of the pending suggestions is chosen; only who changes the words themselves may. */
export function settleSuggestions(
  ctx: Settling,
  { positionId, verdict }: { positionId: string; verdict: Verdict },
  choose: Choice,
) {
  return ctx.db.transaction().execute(async (trx) => {
    const scope = await seePosition({ db: trx, person: ctx.person }, positionId);
    if (!canEditDirectly(ctx.person.mandates, scope)) forbid('drafters_only');
    const state = SUGGESTION_MOVES.open[verdict];
    return takeOut(trx, ctx, { positionId, verdict, state, choose });
  });
}

/** Takes one's own suggestion back. */
export function withdrawSuggestion(
  ctx: Settling,
  { positionId, id }: { positionId: string; id: string },
) {
  return ctx.db.transaction().execute(async (trx) => {
    const scope = await seePosition({ db: trx, person: ctx.person }, positionId);
    if (!canDraft(ctx.person.mandates, scope)) notFound();
    const choose: Choice = (pending) => {
      const own = pending.find((each) => each.id === id) ?? refuse('suggestion_settled');
      return own.person === ctx.person.id ? [own] : forbid('own_suggestion_only');
    };
    const state = SUGGESTION_MOVES.open.withdraw;
    return takeOut(trx, ctx, { positionId, verdict: 'reject', state, choose });
  });
}

/** All of these, or none: one that is no longer pending was settled by somebody else. */
export function chosenById(ids: readonly string[]): Choice {
  return (pending) => {
    const byId = new Map(pending.map((each) => [each.id, each]));
    return ids.map((id) => byId.get(id) ?? refuse('suggestion_settled'));
  };
}

export function chosenByOffice(officeId: string | null): Choice {
  return (pending) => {
    const theirs = pending.filter(({ office }) => office === officeId);
    return theirs.length > 0 ? theirs : refuse('suggestion_settled');
  };
}

type TakingOut = {
  positionId: string;
  verdict: Verdict;
  state: 'accepted' | 'rejected' | 'withdrawn';
  choose: Choice;
};

async function takeOut(
  trx: Transaction<Database>,
  { person, now }: Settling,
  { positionId, verdict, state, choose }: TakingOut,
) {
  const document = (await liveDocument(trx, positionId)) ?? notFound();
  const by = { documentId: document.documentId, personId: person.id, sessionId: person.sessionId };
  const settle = (doc: Y.Doc) => {
    const ids = choose(suggestionsOf(textOfDoc(doc))).map(({ id }) => id);
    settleInDoc(doc, ids, verdict);
    return ids;
  };
  const settled = await editLiveText(trx, { ...by, at: now() }, settle, (ids) => ({ ids, state }));
  await tellDraftNews(trx, { positionId, topic: 'suggestions', audience: { kind: 'all' } });
  return { settled };
}
