import type { ReactNode } from 'react';

type Props = { title: string; caption?: ReactNode; lede?: ReactNode; children?: ReactNode };

/** The first thing on a page: what it is, whose it is, and what can be done. */
export function PageHeader({ title, caption, lede, children }: Props) {
  return (
    <header className="page-header">
      <div className="page-header__words">
        <h1>
          {caption && <span className="page-header__caption">{caption}</span>}
          {title}
        </h1>
        {lede && <p className="page-header__lede">{lede}</p>}
      </div>
      {children && <div className="page-header__actions">{children}</div>}
    </header>
  );
}
