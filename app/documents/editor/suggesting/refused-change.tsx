import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { makeDirectly, type RefusedChange } from './suggesting.ts';

const WHY: Record<RefusedChange['because'], string> = {
  kind_of_block:
    'A suggestion changes words. What kind of paragraph they stand in, it cannot change.',
  list: 'A suggestion cannot change the shape of a list. Suggest the words in a paragraph of your own.',
  table: 'A suggestion cannot change the shape of a table. It can change the words in its cells.',
  emphasis: 'Only words you propose yourself can be given emphasis or a link in a suggestion.',
  moving:
    'A suggestion cannot move a paragraph. Suggest its words where you want them, and strike them here.',
};

type Props = { editor: Editor; canEditDirectly: boolean };

/** Says why nothing happened, and offers the change as an edit to those who may make it. */
export function RefusedChangeNotice({ editor, canEditDirectly }: Props) {
  const [refused, setRefused] = useState<RefusedChange | null>(null);
  const [tooLate, setTooLate] = useState(false);
  useEffect(() => {
    const show = (change: RefusedChange) => {
      setRefused(change);
      setTooLate(false);
    };
    const clear = () => setRefused(null);
    editor.on('changeRefused', show);
    editor.on('update', clear);
    return () => {
      editor.off('changeRefused', show);
      editor.off('update', clear);
    };
  }, [editor]);
  const make = () => {
    if (!refused) return;
    if (makeDirectly(editor, refused)) editor.commands.focus();
    else setTooLate(true);
  };
  return (
    <output className="refused-change">
      {refused && (
        <>
          <span>
            {WHY[refused.because]}
            {tooLate && ' The text has changed since. Choose Editing and make the change again.'}
          </span>
          {canEditDirectly && (
            <button type="button" className="toolbar__button" onClick={make}>
              Make it as a direct edit
            </button>
          )}
          <button type="button" className="toolbar__button" onClick={() => setRefused(null)}>
            Close
          </button>
        </>
      )}
    </output>
  );
}
