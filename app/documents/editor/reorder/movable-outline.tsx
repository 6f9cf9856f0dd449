import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useRef } from 'react';
import { goToBlock } from '#app/documents/editor/go-to-block.ts';
import { Outline } from '#app/documents/outline.tsx';
import type { OutlineItem } from '#shared/documents/outline.rules.ts';
import { MoveHandle } from './move-handle.tsx';
import { moveTo } from './moving.ts';
import { placeBefore, placeBeside } from './outline-places.ts';
import { useDragging } from './use-dragging.ts';
import { useMoveWords } from './use-move-words.ts';

type Props = {
  editor: Editor;
  items: readonly OutlineItem[];
  /** May this person write here now, in whatever way. */
  editable: boolean;
  /** May they change words themselves, rather than propose it. */
  canEditDirectly: boolean;
};

/** The outline of a text in which clauses are moved, by dragging or by keys. */
export function MovableOutline({ editor, items, editable, canEditDirectly }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const suggests = useEditorState({
    editor,
    selector: ({ editor: now }) => now.storage.suggesting.suggests,
  });
  const told = useMoveWords(editor, items);
  const dragging = useDragging(list, (id, nth) => moveTo(editor, id, placeBefore(items, id, nth)));
  const step = (id: string, by: 'up' | 'down') => {
    const to = placeBeside(items, id, by);
    if (to !== null) moveTo(editor, id, to);
  };
  const handle = (item: OutlineItem, place: number) => (
    <MoveHandle
      item={item}
      drag={dragging.from(item.id, place)}
      onStep={(by) => step(item.id, by)}
    />
  );
  return (
    <div className="movable-outline" ref={list}>
      <Outline
        items={items}
        onGo={(id) => goToBlock(editor, id)}
        {...(editable && !suggests ? { tools: handle } : {})}
      />
      {editable && suggests && (
        <p className="quiet">
          {canEditDirectly
            ? 'A suggestion cannot move a clause. Switch to Editing to move one.'
            : 'The drafters move clauses. Ask for a move in a comment.'}
        </p>
      )}
      <output className="movable-outline__told">{told}</output>
    </div>
  );
}
