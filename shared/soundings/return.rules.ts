import { canonicalJson, sha256Hex } from '#shared/hash.ts';
import { lessOpen } from './answer.rules.ts';
import { ANONYMOUS, type Group, groupOffices } from './grouping.rules.ts';
import type { Attribution, SoundingResponse } from './sounding.state.ts';

/** What was asked, by whom, and until when. */
export type AskedInSounding = {
  title: string;
  /** As they gave it. */
  department: string;
  post: string;
  official: string;
  background: string;
  audience: string;
  questions: readonly string[];
  openedOn: string;
  closedOn: string;
};

/** How many offices were asked, and what became of it. They add up to those asked. */
export type Tally = {
  asked: number;
  answered: number;
  noView: number;
  declined: number;
  noResponse: number;
};

export type ReturnContent = AskedInSounding & {
  soundingId: string;
  tally: Tally;
  summary: string;
  /** For each question, in order, what was said on it and by whom. */
  answers: { from: string; words: string }[][];
  /** Offices that are shown as one, and how many each stands for. */
  groups: { label: string; offices: number }[];
  /** Whether some words are not shown, because too few offices would stand behind them. */
  heldBack: boolean;
};

/** An office that was asked, with what it said last; null where it said nothing. */
export type OfficeAsked = {
  officeId: string;
  name: string;
  /** What kind of office it is, for groups by kind. */
  type: string;
  response: SoundingResponse | null;
  words: readonly string[];
  attribution: Attribution | null;
  /** The least open way it asked for when it read the return, if it did. */
  narrowTo: Attribution | null;
};

/** Where one office's answer stands in the return: under whose name; null where it is held back. */
export type Placements = Record<string, string | null>;

export function tallyOf(offices: readonly Pick<OfficeAsked, 'response'>[]): Tally {
  const count = (response: SoundingResponse | null) =>
    offices.filter((office) => office.response === response).length;
  return {
    asked: offices.length,
    answered: count('answered'),
    noView: count('no_view'),
    declined: count('declined'),
    noResponse: count(null),
  };
}

/** "9 of 14 answered, 2 no view, 1 declined, 2 no response": the number asked is always said. */
export function tallyWords({ asked, answered, noView, declined, noResponse }: Tally): string {
  return `${answered} of ${asked} answered, ${noView} no view, ${declined} declined, ${noResponse} no response`;
}

/**
 * The return as it goes to government, each answer at the attribution its office chose, and where
 * each office stands in it. The order of answers says nothing of who gave them.
 */
export function composeReturn(
  soundingId: string,
  asked: AskedInSounding,
  offices: readonly OfficeAsked[],
  summary: string,
): { content: ReturnContent; placements: Placements } {
  const answering = offices.filter(({ response }) => response === 'answered');
  const { groups, heldBack } = groupOffices(answering.map(attributed));
  const placements = placementsOf(answering, groups, heldBack);
  const content: ReturnContent = {
    ...asked,
    soundingId,
    tally: tallyOf(offices),
    summary,
    answers: asked.questions.map((_, at) => saidOn(at, answering, placements)),
    groups: groups.map(({ label, officeIds }) => ({
      label: label ?? ANONYMOUS,
      offices: officeIds.length,
    })),
    heldBack: heldBack.length > 0,
  };
  return { content, placements };
}

function attributed({ officeId, type, attribution, narrowTo }: OfficeAsked) {
  const chosen = attribution ?? 'anonymous';
  return { officeId, type, attribution: narrowTo ? lessOpen(chosen, narrowTo) : chosen };
}

function placementsOf(
  answering: readonly OfficeAsked[],
  groups: readonly Group[],
  heldBack: readonly string[],
): Placements {
  return Object.fromEntries(
    answering.map(({ officeId, name }) => {
      if (heldBack.includes(officeId)) return [officeId, null];
      const group = groups.find(({ officeIds }) => officeIds.includes(officeId));
      return [officeId, group ? (group.label ?? ANONYMOUS) : name];
    }),
  );
}

function saidOn(question: number, answering: readonly OfficeAsked[], placements: Placements) {
  return answering
    .map(({ officeId, words }) => ({ from: placements[officeId], words: words[question] ?? '' }))
    .filter((said): said is { from: string; words: string } => !!said.from && said.words !== '')
    .toSorted((a, b) => compare(a.from, b.from) || compare(a.words, b.words));
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Words that the return does not show, for whoever writes its summary, without whose they are. */
export function heldBackWords(
  offices: readonly OfficeAsked[],
  placements: Placements,
  question: number,
): string[] {
  return offices
    .filter(({ officeId }) => placements[officeId] === null)
    .map(({ words }) => words[question] ?? '')
    .filter((words) => words !== '')
    .toSorted();
}

/** `SHA-256` of a return's canonical JSON. */
export function returnHash(content: ReturnContent): Promise<string> {
  return sha256Hex(canonicalJson(content));
}

/** `SHA-256` of what an office said, with the number of the answer's version. */
export function answerHash(answer: {
  soundingId: string;
  officeId: string;
  number: number;
  response: SoundingResponse;
  words: readonly string[];
  attribution: Attribution | null;
}): Promise<string> {
  const { soundingId, officeId, number, response, words, attribution } = answer;
  return sha256Hex(canonicalJson({ soundingId, officeId, number, response, words, attribution }));
}
