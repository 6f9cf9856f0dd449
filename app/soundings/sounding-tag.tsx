import { Tag } from '#app/ui/tag.tsx';
import type { SoundingState } from '#shared/soundings/sounding.state.ts';
import { STATE_WORDS } from './sounding-words.ts';

export function SoundingTag({ state }: { state: SoundingState }) {
  const { word, tone } = STATE_WORDS[state];
  return <Tag tone={tone}>{word}</Tag>;
}
