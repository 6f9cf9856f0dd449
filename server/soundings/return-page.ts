import { answersToReturn } from '#db/soundings/answer.reads.ts';
import * as returns from '#db/soundings/return.reads.ts';
import { officesOfSounding } from '#db/soundings/sounding.reads.ts';
import type { Caller, Context } from '#server/trpc/trpc.ts';
import { officesOf } from '#shared/people/mandate.policy.ts';
import {
  composeReturn,
  heldBackWords,
  type ReturnContent,
} from '#shared/soundings/return.rules.ts';
import { answerRank, canRunSoundings } from '#shared/soundings/sounding.policy.ts';
import { askedIn } from './consolidate.ts';
import { headOf, seeSounding } from './sounding-page.ts';

type Asking = Pick<Context, 'db' | 'now'> & { person: Caller };
type Seen = Awaited<ReturnType<typeof seeSounding>>;

/**
 * The return at every stage: to the secretariat what is being written, to an office that answered
 * what would be said of it, and once it has gone, to all that were asked, what went.
 */
export async function returnPage(ctx: Asking, soundingId: string) {
  const { db, person } = ctx;
  const seen = await seeSounding(ctx, soundingId);
  const [sent, text] = await Promise.all([
    returns.returnSent(db, soundingId),
    seen.consolidationId ? returns.consolidation(db, seen.consolidationId) : undefined,
  ]);
  const canRun = canRunSoundings(person.mandates);
  const writing = canRun && !sent && seen.state !== 'draft' && seen.state !== 'open';
  return {
    ...headOf(seen),
    canRun,
    now: ctx.now(),
    sent: sent ?? null,
    writing: writing ? await beingWritten(ctx, seen, text) : null,
    own: text && !sent ? await saidOfOwn(ctx, text) : [],
  };
}

/** What is known of names stops here: the secretariat reads no more than the return would print. */
async function beingWritten(
  { db, now }: Asking,
  seen: Seen,
  text: returns.Consolidation | undefined,
) {
  const at = now();
  const { soundingId } = seen;
  const offices = await answersToReturn(db, {
    soundingId,
    sight: { all: true, officeIds: [] },
    now: at,
  });
  const summary = text?.content.summary ?? '';
  const { content, placements } = composeReturn(soundingId, askedIn(seen, at), offices, summary);
  return {
    content,
    heldBack: seen.questions.map((_, question) => heldBackWords(offices, placements, question)),
    text: text
      ? {
          consolidationId: text.consolidationId,
          number: text.number,
          clearBy: text.clearBy,
          writtenAt: text.writtenAt,
          by: text.by,
        }
      : null,
    words: text ? await wordsFor(db, text) : [],
    toClear: text ? Object.keys(text.placements).length : 0,
  };
}

/** What offices say of the text; who they are only where the return names them. */
async function wordsFor(db: Asking['db'], text: returns.Consolidation) {
  const words = await returns.wordsOnReturn(db, text.consolidationId);
  return words
    .map(({ officeId, name, word, remark, narrowTo }) => ({
      from: text.placements[officeId] === name ? name : null,
      word,
      remark,
      narrowTo,
    }))
    .toSorted((a, b) => key(a) - key(b));

  function key({ from, word }: { from: string | null; word: string }): number {
    return (word === 'objected' ? 0 : 2) + (from === null ? 1 : 0);
  }
}

/** For each office of this person that answered: exactly what would be said of it, and its word. */
async function saidOfOwn({ db, person }: Asking, text: returns.Consolidation) {
  const { mandates } = person;
  const mine = officesOf(mandates).filter((officeId) => officeId in text.placements);
  if (mine.length === 0) return [];
  const { soundingId, summary, tally, groups, questions } = text.content;
  const [offices, words, answers] = await Promise.all([
    officesOfSounding(db, soundingId),
    returns.wordsOnReturn(db, text.consolidationId),
    answersToReturn(db, {
      soundingId,
      sight: { all: false, officeIds: mine },
      now: text.writtenAt,
    }),
  ]);
  return mine.map((officeId) => ({
    officeId,
    name: offices.find((office) => office.officeId === officeId)?.name ?? officeId,
    consolidationId: text.consolidationId,
    /** Under what name its words stand; null where they are held back. */
    from: text.placements[officeId] ?? null,
    offices: groupSize(groups, text.placements[officeId]),
    answers: questions.map((question, at) => ({
      question,
      words: answers.find((a) => a.officeId === officeId)?.words[at] ?? '',
    })),
    summary,
    tally,
    word: words.find((said) => said.officeId === officeId) ?? null,
    canSay: answerRank(mandates, officeId) !== null,
  }));
}

function groupSize(groups: ReturnContent['groups'], label: string | null | undefined) {
  return groups.find((group) => group.label === label)?.offices ?? null;
}
