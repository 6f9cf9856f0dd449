import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';

/** The suggestion in the text that the mouse is over. */
export function useHovered(editor: Editor): string | null {
  const [hovered, setHovered] = useState<string | null>(null);
  useEffect(() => {
    const { dom } = editor.view;
    const over = ({ target }: Event) => {
      const found = target instanceof Element ? target.closest('[data-suggestion]') : null;
      setHovered(found?.getAttribute('data-suggestion') ?? null);
    };
    const leave = () => setHovered(null);
    dom.addEventListener('mouseover', over);
    dom.addEventListener('mouseleave', leave);
    return () => {
      dom.removeEventListener('mouseover', over);
      dom.removeEventListener('mouseleave', leave);
    };
  }, [editor]);
  return hovered;
}
