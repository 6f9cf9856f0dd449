import type { Day } from '#shared/calendar/working-day.rules.ts';

/** Something asked of the post that no reply in writing has answered. */
export type CarriedAsk = {
  text: string;
  positionTitle: string;
  askedOn: Day;
  /** Who held the post then. */
  askedOf: string | null;
};

/** Something a holder of the post promised in a reply, in its own words. */
export type MadeCommitment = {
  words: string;
  measure: string | null;
  dueOn: Day | null;
  madeOn: Day;
  madeBy: string | null;
};

/** A letter that went to the post. */
export type SentLetter = { title: string; dated: Day; holderName: string | null };

/**
 * What government may read. It has no place for anything informal or private: no note, no stance, no
 * contact, nothing anyone said of a reply. It is read by queries of its own that select only this.
 */
export type ExternalBrief = {
  postTitle: string;
  department: string;
  holderName: string;
  since: Day;
  acting: boolean;
  asks: CarriedAsk[];
  commitments: MadeCommitment[];
  letters: SentLetter[];
  firstRequest: string;
};

/** A contact as its office shows it to the secretariat. */
export type PastContact = {
  happenedOn: Day;
  officeName: string;
  channel: string;
  formality: string;
  gist: string;
};

/** What the secretariat keeps beside it. */
export type InternalBrief = { external: ExternalBrief; note: string; contacts: PastContact[] };

/** The mayoral model, for somebody who comes to it new. */
export const MAYORAL_MODEL: readonly string[] = [
  'A mayor of a strategic authority is elected directly by the people of an area that several councils share. The mayor answers to them, and works with those councils, which keep their own duties.',
  'Powers and budgets differ from area to area, because each came by its own agreement with government and its own order of Parliament. Transport, skills, housing and growth are the most common.',
  'UK Mayors is where the mayors’ offices agree joint positions. Each office signs for itself; a letter carries the names of those who signed it and of nobody else. An office that has not signed is neither for nor against.',
  'What is asked belongs to your post and not to a person. It was first asked on the day shown, whoever held the post then, and it stays open until it is answered in writing.',
];
