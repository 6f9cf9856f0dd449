import { redirect } from '@remix-run/node';

/** Programs get the list from the server; a browser gets the page that shows it. */
export function loader() {
  return redirect('/welcome');
}
