import type { ReactNode } from 'react';
import { ButtonLink } from './button.tsx';

const PAGES: Record<number, { title: string; words: ReactNode }> = {
  403: {
    title: 'Not yours to do',
    words:
      'Your role does not cover this. The secretariat can do it for you, or give you the role that does.',
  },
  404: {
    title: 'Not found, or not yours to see',
    words:
      'There is nothing at this address that your office may see. Check the address, or ask whoever sent it to open the position to your office.',
  },
  503: {
    title: 'The record is out of reach for the moment',
    words:
      'The server cannot reach its database. Nothing you saved is lost. Try again in a minute.',
  },
};

const UNEXPECTED = {
  title: 'Something went wrong on our side',
  words:
    'Nothing you saved is lost. Try again in a minute; if it happens again, tell the secretariat what you were doing.',
};

const OFFLINE = {
  title: 'You are offline',
  words:
    'This page needs the connection. What you are writing in an open draft is kept on this device and sent when you are back.',
};

/** An error as a page of its own: what happened, and what to do now. */
export function ErrorPage({ status, offline = false }: { status: number; offline?: boolean }) {
  const { title, words } = offline ? OFFLINE : (PAGES[status] ?? UNEXPECTED);
  return (
    <div className="error-page">
      <p className="error-page__code">{offline ? 'Offline' : `Error ${status}`}</p>
      <h1>{title}</h1>
      <p>{words}</p>
      <ButtonLink to="/" reloadDocument>
        Go to your home page
      </ButtonLink>
    </div>
  );
}
