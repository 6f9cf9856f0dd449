import { topicWords } from '#shared/engagement/engagement-words.rules.ts';

/** A topic as a name of its own: one written freely begins with a capital letter, too. */
export function topicName(topic: string): string {
  const words = topicWords(topic);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
