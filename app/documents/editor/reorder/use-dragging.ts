import { type PointerEvent, type RefObject, useState } from 'react';

type Drag = { id: string; place: number; before: number };

/** What an item's handle is given: it is being dragged, and what to do about the pointer. */
export type DragFrom = {
  dragged: boolean;
  down: (event: PointerEvent<HTMLElement>) => void;
  move: (event: PointerEvent<HTMLElement>) => void;
  up: () => void;
  cancel: () => void;
};

/**
 * Drags items of the list within it, by mouse, pen or finger. A line shows before which item the one
 * dragged would stand; letting go at its own place moves nothing.
 */
export function useDragging(
  list: RefObject<HTMLElement>,
  drop: (id: string, before: number) => void,
) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const show = (next: Drag | null) => {
    markLine(list.current, next);
    setDrag(next);
  };
  const from = (id: string, place: number): DragFrom => ({
    dragged: drag?.id === id && drag.before !== place,
    down: (event) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      show({ id, place, before: place });
    },
    move: ({ clientY }) => drag && show({ ...drag, before: itemBelow(list.current, clientY) }),
    up: () => {
      const stays = !drag || drag.before === drag.place || drag.before === drag.place + 1;
      if (!stays) drop(drag.id, drag.before);
      show(null);
    },
    cancel: () => show(null),
  });
  return { from };
}

function itemsIn(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('.outline__item') ?? [])];
}

/** The first item whose middle is below the pointer; one more than there are where none is. */
function itemBelow(list: HTMLElement | null, y: number): number {
  const items = itemsIn(list);
  const at = items.findIndex((item) => {
    const { top, height } = item.getBoundingClientRect();
    return y < top + height / 2;
  });
  return at < 0 ? items.length : at;
}

function markLine(list: HTMLElement | null, drag: Drag | null) {
  const items = itemsIn(list);
  for (const [place, item] of items.entries()) {
    item.classList.toggle('outline__item--drop', place === drag?.before);
    const last = place === items.length - 1 && drag?.before === items.length;
    item.classList.toggle('outline__item--drop-after', last);
  }
}
