import { Link } from '@remix-run/react';
import { Timeline, type TimelineItem, type TimelineTone } from '#app/campaigns/timeline.tsx';
import { SAID_WORDS } from '#app/commitments/commitment-words.tsx';
import { endedWords } from '#app/sign-off/silence-words.ts';
import { dayInLondon, momentWords } from '#shared/calendar/date-words.rules.ts';
import type { Said } from '#shared/commitments/commitment.state.ts';
import type { StoryEvent } from '#shared/positions/story.rules.ts';
import type { Objection } from '#shared/sign-off/silence.state.ts';
import { CHOICE_WORDS, outcomeWords, responseWords } from './answer-words.ts';
import { listWords } from './position-words.ts';

type Props = { positionId: string; campaignId: string | null; events: readonly StoryEvent[] };

/** Everything that happened, in order, each with the page that holds it. */
export function StoryTimeline({ positionId, campaignId, events }: Props) {
  const links = {
    position: `/positions/${positionId}`,
    campaign: `/campaigns/${campaignId ?? ''}`,
  };
  return <Timeline entries={inChapters(events).map((chapter) => entryOf(chapter, links))} />;
}

type Decided = Of<'decided'>;
type Chapter = Exclude<StoryEvent, Decided> | { kind: 'decisions'; decisions: Decided[] };

/** Decisions of one day stand together, as they do on the board. */
function inChapters(events: readonly StoryEvent[]): Chapter[] {
  const chapters: Chapter[] = [];
  for (const event of events) {
    const last = chapters.at(-1);
    if (event.kind !== 'decided') chapters.push(event);
    else if (last?.kind === 'decisions' && dayOf(last.decisions[0]) === dayOf(event)) {
      last.decisions.push(event);
    } else chapters.push({ kind: 'decisions', decisions: [event] });
  }
  return chapters;
}

function dayOf(event: StoryEvent | undefined): string | null {
  return event?.at ? dayInLondon(event.at) : (event?.on ?? null);
}

function entryOf(chapter: Chapter, links: Links): TimelineItem {
  if (chapter.kind !== 'decisions') {
    return { on: dayOf(chapter), tone: toneOf(chapter), ...describe(chapter, links) };
  }
  const { decisions } = chapter;
  return {
    on: dayOf(decisions[0]),
    title: decisions.length === 1 ? 'One office decided' : `${decisions.length} offices decided`,
    signatories: decisions.map(({ officeName, choice }) => `${officeName} ${CHOICE_WORDS[choice]}`),
  };
}

function toneOf(event: Exclude<StoryEvent, Decided>): TimelineTone {
  if (event.kind === 'response' || event.kind === 'promised') return 'government';
  if (event.kind === 'promise_moved') return PROMISE_TONES[event.said] ?? 'ours';
  if (event.kind === 'tactic') return tacticTone(event.tacticKind);
  return event.kind === 'outcome' ? (OUTCOME_TONES[event.outcome] ?? 'open') : 'ours';
}

function tacticTone(kind: string): TimelineTone {
  if (kind === 'government_decision') return 'government';
  return kind === 'other_actor' ? 'others' : 'ours';
}

const PROMISE_TONES: Partial<Record<Said, TimelineTone>> = {
  confirmed: 'settled',
  contested: 'refused',
  broken: 'refused',
  reversed: 'refused',
};

const OUTCOME_TONES: Record<string, TimelineTone> = {
  won: 'settled',
  partly_won: 'settled',
  lost: 'refused',
};

type Links = { position: string; campaign: string };
type Of<Kind extends StoryEvent['kind']> = Extract<StoryEvent, { kind: Kind }>;
type Words = Pick<TimelineItem, 'title' | 'detail' | 'label'>;
type Described = Exclude<StoryEvent['kind'], 'decided'>;
type Describers = { [Kind in Described]: (event: Of<Kind>, links: Links) => Words };

const SILENCE_SAID: Record<Objection, (office: string) => string> = {
  object_to_silence: (office) => `${office} objected to silence being used`,
  object: (office) => `${office} objected and broke the silence`,
  amend: (office) => `${office} proposed an amendment and broke the silence`,
};

const DESCRIBE: Describers = {
  opened: ({ byName }, { position }) => ({
    title: <Link to={`${position}/draft`}>Drafting opened</Link>,
    detail: byName && `By ${byName}`,
  }),
  frozen: ({ number, byName }, { position }) => ({
    title: (
      <>
        <Link to={`${position}/versions/${number}`}>Version {number}</Link> frozen
      </>
    ),
    detail: byName && `By ${byName}`,
  }),
  round_opened: ({ number, versionNumber, asked, deadline, silent }, { position }) => ({
    title: (
      <>
        <Link to={`${position}/board`}>Round {number}</Link> opened
      </>
    ),
    detail: `Version ${versionNumber} put to ${asked} offices${silent ? ' by silence' : ''} until ${momentWords(deadline)}`,
  }),
  silence_objected: ({ officeName, objection }, { position }) => ({
    title: <Link to={`${position}/board`}>{SILENCE_SAID[objection](officeName)}</Link>,
  }),
  round_closed: ({ number, endorsed, asked, answered }, { position }) => ({
    title: (
      <>
        <Link to={`${position}/board`}>Round {number}</Link> closed
      </>
    ),
    detail: `${endorsed} of ${asked} offices endorsed${
      answered === null ? '' : `. ${endedWords({ answered, asked })}`
    }`,
  }),
  round_superseded: ({ number, failed }, { position }) => ({
    title: <Link to={`${position}/draft`}>Drafting reopened</Link>,
    detail: failed
      ? `Round ${number} failed: fewer than four in five offices answered`
      : `Round ${number} no longer counts`,
  }),
  issued: ({ versionNumber, recipients }, { position }) => ({
    title: (
      <>
        <Link to={`${position}/issue`}>Letter</Link> issued
      </>
    ),
    detail: `Version ${versionNumber}, to ${listWords(recipients)}`,
  }),
  joined: ({ officeName }, { position }) => ({
    title: <Link to={`${position}/issue`}>{officeName} joined the letter</Link>,
  }),
  withdrew: ({ officeName }, { position }) => ({
    title: <Link to={`${position}/issue`}>{officeName} withdrew its signature</Link>,
    detail: 'The letter stands as it was sent',
  }),
  response: ({ id, responseKind, from, summary }, { position }) => ({
    label: from ? `Government, ${from}` : 'Government',
    title: <Link to={`${position}/responses#response-${id}`}>{responseWords(responseKind)}</Link>,
    detail: <p>{summary}</p>,
  }),
  promised: ({ commitmentId, words, by }) => ({
    label: `Government, ${by}`,
    title: <Link to={`/commitments/${commitmentId}`}>Promised</Link>,
    detail: <blockquote>{words}</blockquote>,
  }),
  promise_moved: ({ commitmentId, words, said, officeName }) => ({
    label: officeName ?? 'Secretariat',
    title: <Link to={`/commitments/${commitmentId}`}>{SAID_WORDS[said]}</Link>,
    detail: <p>{words}</p>,
  }),
  tactic: ({ title, actor, detail }, { campaign }) => ({
    label: actor ?? undefined,
    title: <Link to={campaign}>{title}</Link>,
    detail: detail && <p>{detail}</p>,
  }),
  outcome: ({ outcome, summary }, { campaign }) => ({
    label: 'Outcome',
    title: <Link to={campaign}>{outcomeWords(outcome).words}</Link>,
    detail: <p>{summary}</p>,
  }),
};

function describe(event: Exclude<StoryEvent, Decided>, links: Links): Words {
  const inWords = DESCRIBE[event.kind] as (event: StoryEvent, links: Links) => Words;
  return inWords(event, links);
}
