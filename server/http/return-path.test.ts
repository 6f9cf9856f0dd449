import { expect, test } from 'vitest';
import { rememberPath } from './return-path.ts';

function led(path: string, { method = 'GET', location = '/sign-in' } = {}) {
  const response = new Response(null, { status: 302, headers: { location } });
  rememberPath(new Request(`https://concord.example.org${path}`, { method }), response);
  return response.headers.get('location');
}

test('whoever is asked to sign in comes back to the page they opened, with what it was asked', () => {
  expect(led('/positions/1/sign-off?round=2')).toBe(
    '/sign-in?to=%2Fpositions%2F1%2Fsign-off%3Fround%3D2',
  );
});

test('what was posted, the home page and other redirects stay as they are', () => {
  expect(led('/sign-out', { method: 'POST' })).toBe('/sign-in');
  expect(led('/')).toBe('/sign-in');
  expect(led('/positions/new', { location: '/positions/1' })).toBe('/positions/1');
});
