import type { Marking } from '#shared/positions/marking.state.ts';
import {
  PUBLICATION_MOVES,
  type PublicationState,
  type PublicationStep,
} from './publication.state.ts';

/** The newest step of a letter's publication; `publicFrom` is null where it was taken down. */
export type LastStep = { step: PublicationStep; publicFrom: Date | null };

export type PublicationRefusal =
  | 'publication_not_possible'
  | 'published_while_sensitive'
  | 'letter_sensitive'
  | 'embargo_past';

/** Where a letter stands with the public at a moment; an embargo's first moment is public. */
export function publicationState(last: LastStep | undefined, now: Date): PublicationState {
  if (!last) return 'unpublished';
  if (last.step === 'taken_down' || last.publicFrom === null) return 'taken_down';
  return last.publicFrom > now ? 'embargoed' : 'public';
}

type Asked = {
  step: PublicationStep;
  /** How the position is marked now. */
  marking: Marking;
  /** What the letter itself bears, which never changes. */
  letterMarking: Marking;
  embargoUntil?: Date | undefined;
};

/** Why a letter may not be published or taken down now; null when it may. */
export function ruleOnPublication(
  state: PublicationState,
  asked: Asked,
  now: Date,
): PublicationRefusal | null {
  const { step, marking, letterMarking } = asked;
  if (!PUBLICATION_MOVES[state].includes(step)) return 'publication_not_possible';
  if (step === 'published' && letterMarking === 'official_sensitive') return 'letter_sensitive';
  if (step === 'published' && marking === 'official_sensitive') return 'published_while_sensitive';
  return asked.embargoUntil && asked.embargoUntil <= now ? 'embargo_past' : null;
}
