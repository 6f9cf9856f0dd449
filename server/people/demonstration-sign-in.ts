import type { Hono, Context as HttpContext } from 'hono';
import type { Kysely } from 'kysely';
import { lockInstallationMode, setInstallationMode } from '#db/people/installation.writes.ts';
import type { Database } from '#db/schema.ts';
import { seedDemonstration } from '#db/seed/demonstration.ts';
import type { Auth } from '#server/auth/auth.ts';
import {
  DEMONSTRATION_PEOPLE,
  type DemonstrationPerson,
} from '#shared/people/demonstration.state.ts';
import { offersDemonstration } from '#shared/people/installation.state.ts';
import type { ReadMode } from './installation.ts';

export type DemonstrationOptions = {
  db: Kysely<Database>;
  auth: Auth;
  readMode: ReadMode;
  allowed: boolean;
};

/**
 * `GET /demonstration` lists the invented people; `POST /demonstration/sign-in` with `person=<id>`
 * signs in as one of them. Programs get JSON, browsers pages. Everything is 404 in real use.
 */
export function demonstrationSignIn(options: DemonstrationOptions) {
  return (app: Hono): void => {
    app.get('/demonstration', async (c, next) => {
      if (wantsPage(c)) return next();
      if (!offersDemonstration(await options.readMode(), options.allowed)) return c.notFound();
      c.header('cache-control', 'no-store');
      return c.json(DEMONSTRATION_PEOPLE.map(listed));
    });
    app.post('/demonstration/sign-in', async (c) => {
      const { person: asked } = await c.req.parseBody();
      const person = DEMONSTRATION_PEOPLE.find(({ id }) => id === asked);
      if (!person || !(await chooseDemonstration(options))) return c.notFound();
      const { headers } = await options.auth.api.startSession({
        body: { userId: person.id },
        headers: c.req.raw.headers,
        returnHeaders: true,
      });
      for (const cookie of headers.getSetCookie()) {
        c.header('set-cookie', cookie, { append: true });
      }
      c.header('cache-control', 'no-store');
      if (c.req.header('accept')?.includes('application/json'))
        return c.json({ person: person.id });
      return c.redirect('/', 303);
    });
  };
}

/** What outside programs may rely on; see docs/contracts.md. */
function listed({ id, name, role, officeId, officeName }: DemonstrationPerson) {
  return { id, name, role, officeId, officeName };
}

function wantsPage(c: HttpContext): boolean {
  return c.req.header('accept')?.includes('text/html') ?? false;
}

/** The first to sign in chooses: the mode is set and the data added once. False in real use. */
async function chooseDemonstration({ db, allowed, readMode }: DemonstrationOptions) {
  if (!allowed) return false;
  if ((await readMode()) === 'demonstration') return true;
  return db.transaction().execute(async (trx) => {
    const mode = await lockInstallationMode(trx);
    if (mode !== 'new') return mode === 'demonstration';
    await seedDemonstration(trx);
    await setInstallationMode(trx, 'demonstration');
    return true;
  });
}
