import { Form, NavLink, useLocation, useSubmit } from '@remix-run/react';
import type { FormEvent } from 'react';
import { Wordmark } from './wordmark.tsx';

export type SignedIn = {
  id: string;
  name: string;
  /** Notifications not read. */
  unread: number;
  mandates: readonly { officeId: string | null; officeName: string | null; role: string }[];
};

const PLACES = [
  { to: '/positions', words: 'Positions' },
  { to: '/campaigns', words: 'Campaigns' },
  { to: '/responses', words: 'Answers' },
  { to: '/wording', words: 'Wording' },
  { to: '/offices', words: 'Offices' },
  { to: '/ledger', words: 'Ledger' },
] as const;

const SECRETARIAT_PLACES = [{ to: '/people', words: 'People' }] as const;

export function SiteHeader({ person }: { person: SignedIn | null }) {
  const { pathname } = useLocation();
  return (
    <header className="site-header">
      <div className="frame">
        <Wordmark />
        {person && (
          <>
            <nav className="site-navigation" aria-label="Main">
              <Places person={person} />
            </nav>
            <Who person={person} />
            <details className="phone-menu" key={pathname}>
              <summary>Menu</summary>
              <div className="menu-panel">
                <nav aria-label="Main">
                  <Places person={person} />
                </nav>
                <Who person={person} />
              </div>
            </details>
          </>
        )}
      </div>
    </header>
  );
}

function Places({ person }: { person: SignedIn }) {
  const secretariat = person.mandates.some((m) => m.role === 'secretariat');
  const places = secretariat ? [...PLACES, ...SECRETARIAT_PLACES] : PLACES;
  return (
    <ul>
      {places.map(({ to, words }) => (
        <li key={to}>
          <NavLink to={to} prefetch="intent">
            {words}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

function Who({ person }: { person: SignedIn }) {
  const submit = useSubmit();
  /** What was written here and not sent is asked after first. */
  const signOut = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const { forgetOnSignOut } = await import('#app/documents/kept/forget.ts');
    if (await forgetOnSignOut(person.id)) submit(form);
  };
  return (
    <div className="who">
      <Notifications unread={person.unread} />
      <div>
        <strong>{person.name}</strong>
        <span>
          {placeOf(person)} · <NavLink to="/account">Account</NavLink>
        </span>
      </div>
      <Form method="post" action="/sign-out" onSubmit={(event) => void signOut(event)}>
        <button className="plain-button" type="submit">
          Sign out
        </button>
      </Form>
    </div>
  );
}

function placeOf({ mandates }: SignedIn): string {
  if (mandates.length === 0) return 'No office yet';
  const names = mandates.map((m) => m.officeName ?? 'Secretariat');
  return [...new Set(names)].join(', ');
}

function Notifications({ unread }: { unread: number }) {
  return (
    <NavLink className="notifications-link" to="/notifications">
      Notifications{unread > 0 && ` (${unread})`}
    </NavLink>
  );
}
