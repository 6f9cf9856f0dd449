// biome-ignore-all lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
/* oxlint-disable jsx-a11y/no-noninteractive-tabindex */
import type { ReactNode } from 'react';

type Props = { label: string; stacks?: boolean; children: ReactNode };

/** A wide table in a region of its own, so that the page itself never scrolls sideways. */
export function TableScroll({ label, stacks, children }: Props) {
  return (
    <section
      className={stacks ? 'table-scroll table-scroll--stacks' : 'table-scroll'}
      aria-label={label}
      tabIndex={0}
    >
      {children}
    </section>
  );
}
