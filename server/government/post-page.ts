import { replyCalendar } from '#db/government/bank-holiday.reads.ts';
import { briefsOf } from '#db/government/brief.reads.ts';
import {
  departments,
  ministryOn,
  type PostWithTenures,
  postPage,
  postTable,
  recordsOfPost,
} from '#db/government/post.reads.ts';
import { asksPutTo, recordedAnswers } from '#db/responses/ask.reads.ts';
import { sightOf } from '#server/positions/position-facts.ts';
import { type Caller, type Context, notFound } from '#server/trpc/trpc.ts';
import { dayInLondon } from '#shared/calendar/date-words.rules.ts';
import { canRecordHolders } from '#shared/government/government.policy.ts';
import { lineageOf } from '#shared/government/lineage.rules.ts';
import { churnOf, holdingOn } from '#shared/government/tenure.rules.ts';
import { askState } from '#shared/responses/ask.rules.ts';
import { ageInDays, liesWith } from '#shared/responses/ask-clock.rules.ts';

export type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };

/** Every post with who holds it today, how often it changed hands and what it has been asked. */
export async function postsPage(ctx: Asking) {
  const today = dayInLondon(ctx.now());
  const [posts, ministry, asks] = await Promise.all([
    postTable(ctx.db),
    ministryOn(ctx.db, today),
    openAsks(ctx, null),
  ]);
  const open = Map.groupBy(asks, ({ postId }) => postId);
  return {
    canRecord: canRecordHolders(ctx.person.mandates),
    posts: posts.map(({ tenures, ...post }) => ({
      ...post,
      ...holdingAndChurn(tenures, today, ministry),
      openAsks: open.get(post.id)?.length ?? 0,
    })),
  };
}

/** One post: its holders through time, and what it carries, whoever was asked. */
export async function postShown(ctx: Asking, postId: string) {
  const today = dayInLondon(ctx.now());
  const [post, ministry, known, asks, records] = await Promise.all([
    postPage(ctx.db, postId),
    ministryOn(ctx.db, today),
    departments(ctx.db),
    openAsks(ctx, postId),
    recordsOfPost(ctx.db, postId),
  ]);
  if (!post) notFound();
  const canRecord = canRecordHolders(ctx.person.mandates);
  return {
    ...post,
    today,
    ...holdingAndChurn(post.tenures, today, ministry),
    records,
    lineage: lineageOf(known, post.departmentId),
    asks: asks.toSorted((a, b) => b.age - a.age),
    canRecord,
    briefs: canRecord ? await briefsOf(ctx.db, postId) : [],
  };
}

export function holdingAndChurn(
  tenures: PostWithTenures['tenures'],
  today: string,
  ministry: string | null,
) {
  return { holding: holdingOn(tenures, today, ministry), churn: churnOf(tenures, today) };
}

/** What lies with a post, or with every post, and has no written answer, as far as this person sees. */
export async function openAsks({ db, now, person }: Asking, postId: string | null) {
  const today = dayInLondon(now());
  const [rows, calendar] = await Promise.all([
    asksPutTo(db, postId, sightOf(person.mandates)),
    replyCalendar(db),
  ]);
  return rows
    .filter(({ clock, postId: asked }) => liesWith(clock, asked))
    .map(({ clock, ...ask }) => ({
      ...ask,
      age: ageInDays(ask.firstAskedOn, today),
      now: askState({ clock, answers: recordedAnswers(ask) }, today, calendar),
    }))
    .filter(({ now: standing }) => standing.state !== 'answered');
}
