/* oxlint-disable jsx-a11y/no-noninteractive-tabindex */
import type { ReactNode } from 'react';

/** A wide table in a region of its own, so that the page itself never scrolls sideways. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
