import { ErrorPage } from '#app/ui/error-page.tsx';

export function meta() {
  return [{ title: 'Not found – Concord' }];
}

/** Everything no other route answers. */
export function loader() {
  throw new Response(null, { status: 404 });
}

export default function NotFound() {
  return <ErrorPage status={404} />;
}
