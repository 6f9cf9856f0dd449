import type { AppLoadContext } from '@remix-run/node';
import { type FormErrors, pageData } from '#app/forms/run-action.ts';
import {
  CONDITION_ANSWERS,
  GONE_ANSWERS,
  type ReconfirmAnswers,
  type Reconfirmed,
  reconfirm,
  sortReservations,
} from '#shared/sign-off/reconfirm.rules.ts';
import { conditionField, goneField } from './again-fields.ts';
import { type Typed, WHOLE } from './read-decision.ts';

type Filled = Typed | { unanswered: FormErrors };

/** Where the same is said again: what the office said of an earlier text, as if typed for this one. */
export async function fillIn(
  form: FormData,
  typed: Typed,
  { signOff, positionId }: { signOff: AppLoadContext['api']['signOff']; positionId: string },
): Promise<Filled> {
  if (form.get('intent') !== 'again') return typed;
  const page = await pageData(signOff.decisionPage({ positionId }));
  const office = page.round && page.offices.find(({ officeId }) => officeId === typed.officeId);
  const earlier = office?.asked ? office.earlier : null;
  if (!page.round || !earlier || earlier.ofPredecessor) return { unanswered: NOTHING };
  const clauses = new Set(page.round.clauses.map(({ clauseId }) => clauseId));
  const { gone } = sortReservations(earlier.reservations, clauses);
  const again = reconfirm(earlier, clauses, readAnswers(form, typed.officeId, gone.length));
  if ('unanswered' in again) return { unanswered: missing(again.unanswered, typed.officeId) };
  return { ...typed, ...typedAgain(again) };
}

const NOTHING: FormErrors = {
  form: 'There is no earlier decision of this office to say again. Decide in the form below.',
};

function readAnswers(form: FormData, officeId: string, goneCount: number): ReconfirmAnswers {
  const one = <Answer extends string>(answers: readonly Answer[], field: string) =>
    answers.find((answer) => answer === form.get(field)) ?? null;
  return {
    gone: Array.from({ length: goneCount }, (_, place) =>
      one(GONE_ANSWERS, goneField(officeId, place)),
    ),
    condition: one(CONDITION_ANSWERS, conditionField(officeId)),
  };
}

function missing(
  { gone, condition }: { gone: number[]; condition: boolean },
  officeId: string,
): FormErrors {
  return {
    ...Object.fromEntries(
      gone.map((place) => [
        goneField(officeId, place),
        'Say what becomes of the reservation whose clause is gone',
      ]),
    ),
    ...(condition && { [conditionField(officeId)]: 'Say whether the condition is set again' }),
  };
}

function typedAgain({ choice, reservations, condition }: Reconfirmed): Partial<Typed> {
  return {
    choice,
    reservations: reservations.map(({ clauseId, text }) => ({ clause: clauseId ?? WHOLE, text })),
    ...(condition && {
      conditionKind: condition.kind,
      conditionCount: 'count' in condition ? String(condition.count) : '',
      conditionOffice: 'officeId' in condition ? condition.officeId : '',
    }),
  };
}
