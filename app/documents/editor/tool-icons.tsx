import type { ReactNode } from 'react';

export type ToolIcon = 'link' | 'footnote' | 'bullets' | 'numbers' | 'table' | 'find' | 'keyboard';

/** Drawn with lines of the text's own colour; the button around one carries its name. */
export function Icon({ name }: { name: ToolIcon }) {
  return (
    <svg className="tool-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {SHAPES[name]}
    </svg>
  );
}

const SHAPES: Record<ToolIcon, ReactNode> = {
  link: (
    <path d="M8.5 11.5a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1-1" />
  ),
  footnote: (
    <>
      <path d="M3 8h7M3 12.5h10M3 17h10" />
      <path d="M14 4.5 15.8 3v6" />
    </>
  ),
  bullets: (
    <>
      <path d="M8 5h9M8 10h9M8 15h9" />
      <path d="M3.5 5h.01M3.5 10h.01M3.5 15h.01" strokeWidth="2.6" />
    </>
  ),
  numbers: (
    <>
      <path d="M9 5h8M9 10h8M9 15h8" />
      <path d="M3 4l1.5-1v5M3 12.5c.4-1 2.6-1 2.6.3 0 1-2.6 2-2.6 3.2h2.8" />
    </>
  ),
  table: <path d="M3 4h14v12H3zM3 8h14M3 12h14M10 8v8" />,
  find: <path d="M9 14.5a5.5 5.5 0 1 1 0-11 5.5 5.5 0 0 1 0 11zM13 13l4 4" />,
  keyboard: (
    <path d="M2.5 5.5h15v9h-15zM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M6.5 11.5h7" />
  ),
};
