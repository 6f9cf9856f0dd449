import { data, redirect } from '@remix-run/node';
import { runAction } from '#app/forms/run-action.ts';
import { asTyped } from '#app/forms/typed-fields.ts';
import type { Api } from '#server/trpc/app.router.ts';
import {
  callElectionInput,
  correctTermInput,
  fillSeatInput,
  vacateSeatInput,
} from '#shared/offices/seat.schema.ts';

type Form = Record<string, FormDataEntryValue>;

/** Sends one of the page’s forms to its procedure; back to the page, or the errors with what was typed. */
export async function recordSeat(api: Api, officeId: string, form: Form) {
  const sent = { ...form, officeId };
  const done = await call(api, sent);
  if (done.ok) return redirect(`/offices/${officeId}?recorded=${form['intent']}`);
  return data({ errors: done.errors, typed: asTyped(form), saying: null }, { status: done.status });
}

function call({ offices }: Api, sent: Form) {
  if (sent['intent'] === 'election') {
    return runAction(callElectionInput, sent, (input) => offices.callElection(input));
  }
  if (sent['intent'] === 'end') {
    return runAction(vacateSeatInput, sent, (input) => offices.vacateSeat(input));
  }
  if (sent['intent'] === 'term') {
    return runAction(correctTermInput, sent, (input) => offices.correctTerm(input));
  }
  return runAction(fillSeatInput, sent, (input) => offices.fillSeat(input));
}
