import type { ReactNode } from 'react';

type Props = { title: string; children: ReactNode; action?: ReactNode };

/** Nothing here yet: one sentence on why, one action that changes it. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      {typeof children === 'string' ? <p>{children}</p> : children}
      {action}
    </div>
  );
}
