import { typedWords } from '#app/campaigns/typed-words.ts';
import { TOPICS } from '#shared/engagement/engagement.state.ts';
import { type Evidence, MOST_EVIDENCE } from '#shared/practices/practice.rules.ts';

export type PracticeWords = Record<string, string | undefined>;

/** The places for evidence that the form offers, from 1. */
export const EVIDENCE_PLACES = Array.from({ length: MOST_EVIDENCE }, (_, place) => place + 1);

/** What was typed about a practice: as the form shows it again, and as it is to be parsed. */
export function typedPractice(form: FormData) {
  const words: PracticeWords = typedWords(form);
  const evidence = EVIDENCE_PLACES.map((place) => ({
    title: words[`evidenceTitle${place}`] ?? '',
    source: words[`evidenceSource${place}`] ?? '',
  })).filter(({ title, source }) => title.trim() !== '' || source.trim() !== '');
  return { words, asked: { ...words, evidence, shared: form.get('for') === 'forum' } };
}

type Standing = {
  title: string;
  topic: string;
  what: string;
  tried: string | null;
  cost: string | null;
  staff: string | null;
  notAgain: string | null;
  effect: string | null;
  evidence: readonly Evidence[];
};

/** The practice as it stands, as the form would have said it. */
export function standingWords({ topic, evidence, ...said }: Standing): PracticeWords {
  const known = TOPICS.some((shared) => shared === topic);
  const plain = Object.entries(said).map(([name, words]) => [name, words ?? '']);
  const shown = evidence.flatMap(({ title, source }, place) => [
    [`evidenceTitle${place + 1}`, title],
    [`evidenceSource${place + 1}`, source],
  ]);
  return {
    ...Object.fromEntries([...plain, ...shown]),
    topic: known ? topic : '',
    ownTopic: known ? '' : topic,
  };
}
