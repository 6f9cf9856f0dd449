import { seePosition } from '#server/positions/position-access.ts';
import {
  DRAFT_TOPICS,
  type DraftTopic,
  mayHear,
  readDraftNews,
} from '#shared/documents/draft-news.rules.ts';
import { type Asking, mandatesToSee, SWEEP_MS } from './stream-access.ts';
import { takeStream } from './stream-limit.ts';
import { wakeUps } from './wake-ups.ts';

/**
 * Topics of one draft that have changed, as they change, for as long as this person may see it. It
 * never carries what changed: whoever hears it asks for that under their own rights. News may have
 * been missed before the stream began or while the listening connection was away: then all are named.
 */
export async function* draftEvents(
  ctx: Asking,
  { positionId }: { positionId: string },
  signal: AbortSignal | undefined,
): AsyncGenerator<{ topics: DraftTopic[] }> {
  await seePosition(ctx, positionId);
  const release = takeStream(ctx.person.id);
  let { mandates } = ctx.person;
  const changed = new Set<DraftTopic>();
  const wakes = wakeUps(ctx.notifications, {
    channel: 'draft',
    isNews: (said) => {
      const news = readDraftNews(said);
      if (news?.positionId !== positionId || !mayHear(mandates, news)) return false;
      changed.add(news.topic);
      return true;
    },
    personId: ctx.person.id,
    sweepMs: SWEEP_MS,
    signal,
  });
  try {
    yield { topics: [...DRAFT_TOPICS] };
    for (let woken = await wakes.next(); woken !== 'stop'; woken = await wakes.next()) {
      if (woken === 'access') {
        const now = await mandatesToSee(ctx, positionId);
        if (!now) return;
        mandates = now;
      } else {
        yield { topics: taken(changed) };
      }
    }
  } finally {
    wakes.close();
    release();
  }
}

/** What has gathered; all topics where it is not known which. */
function taken(changed: Set<DraftTopic>): DraftTopic[] {
  const topics = changed.size > 0 ? [...changed] : [...DRAFT_TOPICS];
  changed.clear();
  return topics;
}
