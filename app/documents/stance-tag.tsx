import { STANCE_WORDS } from '#app/documents/stance-words.ts';
import { Tag } from '#app/ui/tag.tsx';
import type { Stance } from '#shared/stances/stance.state.ts';

type Said = { stance: Stance | null; note: string; words: 'same' | 'changed' | 'gone' };

/** Where an office stands, in a word; and whether it was said of other words than stand there now. */
export function StanceTag({ said }: { said: Said | undefined }) {
  if (!said) return <span className="quiet">Nothing said</span>;
  const words = said.stance && STANCE_WORDS[said.stance];
  return (
    <>
      {words ? <Tag tone={words.tone}>{words.word}</Tag> : <Tag tone="neutral">A note only</Tag>}
      {said.words === 'changed' && (
        <>
          {' '}
          <Tag tone="waiting">The words have changed since</Tag>
        </>
      )}
    </>
  );
}
