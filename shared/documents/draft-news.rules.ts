import { isSecretariat, type Mandate, worksFor } from '#shared/people/mandate.policy.ts';

/** What has changed beside the words of a draft, for whoever has it open to ask again. */
export const DRAFT_TOPICS = [
  'suggestions',
  'alternatives',
  'comments',
  'stances',
  'revisions',
] as const;
export type DraftTopic = (typeof DRAFT_TOPICS)[number];

/** Who may know that something changed: everyone of the position, one office, or it and the secretariat. */
export type DraftAudience =
  | { kind: 'all' }
  | { kind: 'office' | 'office_and_secretariat'; officeId: string };

export type DraftNews = { positionId: string; topic: DraftTopic; audience: DraftAudience };

/** Whether this person may so much as know of the news. */
export function mayHear(mandates: readonly Mandate[], { audience }: DraftNews): boolean {
  if (audience.kind === 'all') return true;
  if (worksFor(mandates, audience.officeId)) return true;
  return audience.kind === 'office_and_secretariat' && isSecretariat(mandates);
}

/** News as one line, and back; null for a line that is none. */
export function draftNewsLine({ positionId, topic, audience }: DraftNews): string {
  return [positionId, topic, audience.kind, 'officeId' in audience ? audience.officeId : '']
    .join(' ')
    .trim();
}

export function readDraftNews(line: string): DraftNews | null {
  const [positionId = '', topic, kind, officeId] = line.split(' ');
  const known = DRAFT_TOPICS.find((each) => each === topic);
  if (!known) return null;
  if (kind === 'all') return { positionId, topic: known, audience: { kind } };
  if ((kind === 'office' || kind === 'office_and_secretariat') && officeId) {
    return { positionId, topic: known, audience: { kind, officeId } };
  }
  return null;
}
