import type { ReactNode } from 'react';

type Props = {
  tone?: 'info' | 'success' | 'warning' | undefined;
  title?: string | undefined;
  children: ReactNode;
};

/** Something to know before going on. A success is announced, since it answers what was just done. */
export function Notice({ tone = 'info', title, children }: Props) {
  const role = tone === 'success' ? { role: 'status' } : {};
  return (
    <div className={`notice notice--${tone}`} {...role}>
      {title && <h2>{title}</h2>}
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  );
}
