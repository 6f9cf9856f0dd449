import fs from 'node:fs';
import path from 'node:path';

const ROUTES = path.resolve(import.meta.dirname, '..', '..', 'app', 'routes');

/** The name of every route's folder: where a page is added, its name appears here. */
export function routeNames(): string[] {
  return fs
    .readdirSync(ROUTES)
    .filter((name) => fs.existsSync(path.join(ROUTES, name, 'route.tsx')))
    .toSorted();
}

/**
 * The path a route's name stands for: `positions.$positionId_.draft` with a position's id becomes
 * `/positions/<id>/draft`. Throws when a value is missing, which is how a new kind of page is noticed.
 */
export function pathOf(routeName: string, values: Readonly<Record<string, string>>): string {
  const parts = routeName
    .split('.')
    .filter((part) => !part.startsWith('_'))
    .map((part) => part.replace(/_$/, ''))
    .map((part) => {
      if (part === '$') return 'a-page-that-is-not-there';
      if (!part.startsWith('$')) return part;
      const value = values[part.slice(1)];
      if (!value) throw new Error(`Give every-route.test.ts a value for ${part} (${routeName})`);
      return value;
    });
  return `/${parts.join('/')}`;
}
