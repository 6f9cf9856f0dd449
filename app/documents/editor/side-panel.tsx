import { type ReactNode, useId } from 'react';

type Props = {
  title: string;
  /** How many there are to see to; nothing is said of none. */
  count?: number;
  open?: boolean;
  children: ReactNode;
};

/** One of the folding parts beside a draft; opened and closed by keyboard as any `details`. */
export function SidePanel({ title, count = 0, open = false, children }: Props) {
  const heading = useId();
  return (
    <section className="panel" aria-labelledby={heading}>
      <details className="side-panel" open={open}>
        <summary>
          <h2 className="panel-heading" id={heading}>
            {title}
            {count > 0 && <span className="side-panel__count"> {count}</span>}
          </h2>
        </summary>
        <div className="side-panel__body">{children}</div>
      </details>
    </section>
  );
}
