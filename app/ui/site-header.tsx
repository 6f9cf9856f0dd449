import { Form, Link, NavLink, useLocation, useSubmit } from '@remix-run/react';
import type { FormEvent } from 'react';
import { type Section, sectionOf, sectionsFor } from './places.ts';
import { Wordmark } from './wordmark.tsx';

export type SignedIn = {
  id: string;
  name: string;
  /** Notifications not read. */
  unread: number;
  mandates: readonly { officeId: string | null; officeName: string | null; role: string }[];
};

export function SiteHeader({ person }: { person: SignedIn | null }) {
  const { pathname } = useLocation();
  const secretariat = person?.mandates.some(({ role }) => role === 'secretariat') ?? false;
  const sections = sectionsFor(secretariat);
  const here = sectionOf(sections, pathname);
  return (
    <header className="site-header">
      <div className="frame">
        <Wordmark />
        {person && (
          <>
            <nav className="site-navigation" aria-label="Main">
              <Sections sections={sections} here={here} />
            </nav>
            <Who person={person} />
            <details className="phone-menu" key={pathname}>
              <summary>Menu</summary>
              <div className="menu-panel">
                <nav aria-label="Main">
                  <PagesBySection sections={sections} />
                </nav>
                <Who person={person} />
              </div>
            </details>
          </>
        )}
      </div>
      {person && here && <SectionPages section={here} pathname={pathname} />}
    </header>
  );
}

type Places = { sections: readonly Section[]; here: Section | undefined };

function Sections({ sections, here }: Places) {
  return (
    <ul>
      {sections.map((section) => (
        <li key={section.words}>
          <Link
            to={section.pages[0].to}
            prefetch="intent"
            aria-current={section === here ? 'true' : undefined}
          >
            {section.words}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function PagesBySection({ sections }: Pick<Places, 'sections'>) {
  return (
    <ul>
      {sections.map(({ words, pages }) => (
        <li key={words}>
          <span className="menu-section">{words}</span>
          <ul>
            {pages.map((page) => (
              <li key={page.to}>
                <NavLink to={page.to} end>
                  {page.words}
                </NavLink>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** The section's other pages, on each of its own; deeper pages have their own ways about. */
function SectionPages({ section, pathname }: { section: Section; pathname: string }) {
  const listed = section.pages.some(({ to }) => to === pathname);
  if (!listed || section.pages.length === 1) return null;
  return (
    <nav className="section-pages" aria-label={section.words}>
      <ul className="frame">
        {section.pages.map(({ to, words }) => (
          <li key={to}>
            <NavLink to={to} end prefetch="intent">
              {words}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
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
      <NavLink className="notifications-link" to="/search">
        Search
      </NavLink>
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
