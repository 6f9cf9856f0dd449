import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { withItsCookies } from '#app/people/signed-in.ts';

/** Signing out is a change, so that only a form does it; a link leads home. */
export function loader() {
  return redirect('/');
}

export async function action({ context }: ActionFunctionArgs) {
  return withItsCookies(await context.auth('/sign-out', {}), '/sign-in');
}
