import { type RefObject, useEffect, useRef } from 'react';
import type { DraftPanelProps } from '#app/documents/editor/draft-panels.tsx';
import { SidePanel } from '#app/documents/editor/side-panel.tsx';
import { BracketItem } from './bracket-item.tsx';
import { useAlternatives } from './use-alternatives.ts';

/** Every passage that is not agreed, with what can be done about each. */
export function AlternativesPanel(props: DraftPanelProps) {
  const list = useRef<HTMLOListElement>(null);
  const alternatives = useAlternatives(props);
  useKeptFocus(list, alternatives.length);
  return (
    <SidePanel title="Brackets" count={alternatives.length} open={alternatives.length > 0}>
      {alternatives.length === 0 ? (
        <p className="quiet">
          Nothing is in brackets. Select words that are not agreed and choose “Bracket” to put
          another wording beside them.
        </p>
      ) : (
        <ol className="brackets" ref={list}>
          {alternatives.map((alternative, place) => (
            <BracketItem
              key={alternative.id}
              {...props}
              alternative={alternative}
              number={place + 1}
            />
          ))}
        </ol>
      )}
    </SidePanel>
  );
}

/** With a bracket goes the button that settled it: the keyboard goes on at the first that is left. */
function useKeptFocus(list: RefObject<HTMLElement>, count: number) {
  const before = useRef(count);
  useEffect(() => {
    const lost = count < before.current && document.activeElement === document.body;
    before.current = count;
    if (lost) list.current?.querySelector<HTMLElement>('.bracket__go')?.focus();
  }, [count, list]);
}
