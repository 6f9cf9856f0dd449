import type { ReactNode } from 'react';

type Props = {
  status: ReactNode;
  toolbar?: ReactNode;
  outline: ReactNode;
  side: ReactNode;
  children: ReactNode;
};

/** The draft's places: status and tools above, outline left, the page, people right. */
export function DraftFrame({ status, toolbar, outline, side, children }: Props) {
  return (
    <div className="draft">
      <div className="draft__bar">
        {status}
        {toolbar}
      </div>
      <div className="draft__columns">
        <nav className="draft__outline" aria-label="Outline">
          {/* Folded away on narrow screens, where the text comes first. */}
          <details className="outline-fold">
            <summary>Outline</summary>
            {outline}
          </details>
        </nav>
        <div className="draft__page">{children}</div>
        <aside className="draft__side" aria-label="People and freezing">
          {side}
        </aside>
      </div>
    </div>
  );
}
