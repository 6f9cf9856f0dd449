import { type KeyboardEvent, useRef, useState } from 'react';
import type { OutlineItem } from '#shared/documents/outline.rules.ts';
import { nameOf } from './outline-places.ts';
import type { DragFrom } from './use-dragging.ts';

type Props = { item: OutlineItem; drag: DragFrom; onStep: (by: 'up' | 'down') => void };

const STEPS: Record<string, 'up' | 'down'> = { ArrowUp: 'up', ArrowDown: 'down' };

/** Takes hold of an item of the outline: drag it, press Alt and an arrow, or open it for two buttons. */
export function MoveHandle({ item, drag, onStep }: Props) {
  const [open, setOpen] = useState(false);
  const hasDragged = useRef(false);
  const name = nameOf(item);
  const step = (by: 'up' | 'down') => {
    onStep(by);
    keepFocus();
  };
  const press = (event: KeyboardEvent) => {
    const by = event.altKey && STEPS[event.key];
    if (!by) return;
    event.preventDefault();
    step(by);
  };
  return (
    <span className="move">
      <button
        type="button"
        className={drag.dragged ? 'move__handle move__handle--dragged' : 'move__handle'}
        aria-label={`Move ${name}`}
        aria-expanded={open}
        title="Drag, or press Alt with an arrow"
        onKeyDown={press}
        onPointerDown={drag.down}
        onPointerMove={drag.move}
        onPointerUp={() => {
          hasDragged.current = drag.dragged;
          drag.up();
        }}
        onPointerCancel={drag.cancel}
        onClick={() => !hasDragged.current && setOpen(!open)}
      >
        <span aria-hidden="true">⠿</span>
      </button>
      {open &&
        (['up', 'down'] as const).map((by) => (
          <button
            key={by}
            type="button"
            className="move__step"
            aria-label={`Move ${name} ${by}`}
            onKeyDown={press}
            onClick={() => step(by)}
          >
            {by === 'up' ? '↑' : '↓'}
          </button>
        ))}
    </span>
  );
}

/** An item that is put elsewhere in the page loses the keyboard; it gets it back. */
function keepFocus() {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement)) return;
  requestAnimationFrame(() => {
    if (document.activeElement !== focused) focused.focus();
  });
}
