import sansUrl from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import type {
  AppLoadContext,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from '@remix-run/node';
import {
  isRouteErrorResponse,
  Link,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { KeptOnDevice } from '#app/documents/kept/kept-on-device.tsx';
import { SomebodyElse, useAnnouncedPerson, useSomebodyElse } from '#app/people/somebody-else.tsx';
import { MarkingLine } from '#app/positions/marking-line.tsx';
import { ErrorPage } from '#app/ui/error-page.tsx';
import { useNonce } from '#app/ui/nonce.ts';
import { Shortcuts } from '#app/ui/shortcuts/shortcuts.tsx';
import { SiteHeader } from '#app/ui/site-header.tsx';
import { MARKING_LINES } from '#shared/positions/marking.state.ts';
import stylesUrl from './styles/main.scss?url';

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'preload', href: sansUrl, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: stylesUrl },
];

/** A page that fails takes its title from here. */
export const meta: MetaFunction = ({ error }) => {
  if (!error) return [{ title: 'Concord' }];
  const missing = isRouteErrorResponse(error) && error.status === 404;
  return [{ title: `${missing ? 'Page not found' : 'Something went wrong'} – Concord` }];
};

/**
 * Who I am, whether this is a demonstration, and how the position of this page is marked: read by
 * every page as `root`.
 */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { person, demonstration } = context;
  if (!person) return { person: null, demonstration, marking: null };
  const [unread, marking] = await Promise.all([
    context.api.notifications.unread(),
    markingOf(context, params['positionId']),
  ]);
  const mandates = person.mandates.map(({ officeId, officeName = null, role }) => ({
    officeId,
    officeName,
    role,
  }));
  return { person: { id: person.id, name: person.name, mandates, unread }, demonstration, marking };
}

/** The line on every page of a marked position. That it may not be seen is for the page itself to say. */
async function markingOf({ api }: AppLoadContext, positionId: string | undefined) {
  if (positionId === undefined) return null;
  const marked = await api.positions.marking({ positionId }).catch(() => null);
  return marked && MARKING_LINES[marked.marking];
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root');
  const nonce = useNonce();
  const person = root?.person ?? null;
  const somebodyElse = useSomebodyElse(person?.id ?? null);
  useAnnouncedPerson(person?.id ?? null);
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0e4f57" />
        <Meta />
        <Links />
      </head>
      <body>
        <a className="skip-link" href="#main">
          Skip to main content
        </a>
        {root?.demonstration && <DemonstrationBanner />}
        <SiteHeader person={somebodyElse ? null : person} />
        <main className="page frame" id="main" tabIndex={-1}>
          {somebodyElse ? (
            <SomebodyElse />
          ) : (
            <>
              <KeptOnDevice personId={person?.id ?? null} />
              <MarkingLine marking={root?.marking ?? null} />
              {children}
            </>
          )}
        </main>
        <SiteFooter />
        <ScrollRestoration {...nonce} />
        <Scripts {...nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const offline = typeof navigator !== 'undefined' && navigator.onLine === false;
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return <ErrorPage status={status} offline={offline} />;
}

function DemonstrationBanner() {
  return (
    <section className="demonstration-banner" aria-label="Demonstration">
      <div className="frame">
        <p>
          <strong>Demonstration.</strong> The people here are invented; offices, mayors and past
          campaigns are facts of record.
        </p>
        <p>
          <a href="/welcome">Change person</a>
        </p>
      </div>
    </section>
  );
}

function SiteFooter() {
  return (
    <footer className="site-footer">
      <div className="frame">
        <p>Concord, the workspace of the UK Mayors secretariat and the offices it serves.</p>
        <p>
          Everything that binds is kept in the ledger.{' '}
          <a href="/verify">Check a letter or a receipt</a>
          {' · '}
          <Link to="/public">Published positions</Link>
        </p>
        <Shortcuts />
      </div>
    </footer>
  );
}
