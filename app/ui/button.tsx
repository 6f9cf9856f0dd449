import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

type Variant = 'primary' | 'secondary' | 'warning';

type ButtonProps = {
  children: ReactNode;
  variant?: Variant | undefined;
  name?: string | undefined;
  value?: string | undefined;
  type?: 'submit' | 'button' | undefined;
  disabled?: boolean | undefined;
  form?: string | undefined;
  formAction?: string | undefined;
  onClick?: (() => void) | undefined;
};

export function Button({ children, variant, type = 'submit', ...rest }: ButtonProps) {
  return (
    <button className={classes(variant)} type={type} {...rest}>
      {children}
    </button>
  );
}

type ButtonLinkProps = {
  to: string;
  variant?: Variant | undefined;
  children: ReactNode;
  /** For files the server sends, which no route renders. */
  reloadDocument?: boolean | undefined;
};

/** A link that is the page's main way on. It goes somewhere; it never changes anything. */
export function ButtonLink({ to, variant, children, reloadDocument = false }: ButtonLinkProps) {
  return (
    <Link className={classes(variant)} to={to} reloadDocument={reloadDocument}>
      {children}
    </Link>
  );
}

function classes(variant: Variant = 'primary'): string {
  return variant === 'primary' ? 'govuk-button' : `govuk-button govuk-button--${variant}`;
}
