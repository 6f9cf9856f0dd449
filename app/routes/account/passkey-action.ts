import type { AppLoadContext } from '@remix-run/node';
import { type FormErrors, runAction } from '#app/forms/run-action.ts';
import { codeError, parsed, proofOf } from '#app/sign-off/typed-proof.ts';
import {
  askPasskeyCodeInput,
  finishRegistrationInput,
  removePasskeyInput,
  startRegistrationInput,
} from '#shared/people/passkey.schema.ts';

type Passkeys = AppLoadContext['api']['passkeys'];

/** How far somebody is with a passkey they register or remove. */
export type Step = {
  act: 'register_passkey' | 'remove_passkey';
  name: string;
  passkeyId: string;
  /** The code that was asked for. */
  challengeId: string | null;
  /** What the device makes the passkey with, in JSON as browsers take it, once the code was right. */
  registration: { challengeId: string; options: string } | null;
};

type Taken = { done: boolean; step: Step; errors: FormErrors | null; status: number };

/** Asks for the code, then has the device make the passkey and keeps it, or removes one. */
export async function takeStep(form: FormData, passkeys: Passkeys): Promise<Taken> {
  const step = readStep(form);
  const intent = form.get('intent');
  if (intent === 'ask-code') return askCode(step, passkeys);
  if (intent === 'keep') return keep(form, step, passkeys);
  return step.act === 'remove_passkey'
    ? remove(form, step, passkeys)
    : startRegistration(form, step, passkeys);
}

function readStep(form: FormData): Step {
  const text = (name: string) => String(form.get(name) ?? '');
  return {
    act: text('act') === 'remove_passkey' ? 'remove_passkey' : 'register_passkey',
    name: text('name'),
    passkeyId: text('passkeyId'),
    challengeId: text('challengeId') || null,
    registration: null,
  };
}

async function askCode(step: Step, passkeys: Passkeys): Promise<Taken> {
  const asked = await runAction(askPasskeyCodeInput, step, passkeys.askCode);
  if (!asked.ok) return failed(step, asked);
  const { challengeId } = asked.value;
  return { done: false, step: { ...step, challengeId }, errors: null, status: 200 };
}

async function startRegistration(form: FormData, step: Step, passkeys: Passkeys): Promise<Taken> {
  const given = { name: step.name, proof: proofOf(form) };
  const started = await runAction(startRegistrationInput, given, passkeys.startRegistration);
  if (!started.ok) return failed(step, started);
  const { challengeId, options } = started.value;
  const registration = { challengeId, options: JSON.stringify(options) };
  return { done: false, step: { ...step, registration }, errors: null, status: 200 };
}

async function keep(form: FormData, step: Step, passkeys: Passkeys): Promise<Taken> {
  const attestation = parsed(String(form.get('attestation') ?? ''));
  const given = { ...step, attestation };
  const kept = await runAction(finishRegistrationInput, given, passkeys.finishRegistration);
  if (!kept.ok) return failed({ ...step, challengeId: null }, kept);
  return { done: true, step, errors: null, status: 200 };
}

async function remove(form: FormData, step: Step, passkeys: Passkeys): Promise<Taken> {
  const given = { passkeyId: step.passkeyId, proof: proofOf(form) };
  const removed = await runAction(removePasskeyInput, given, passkeys.remove);
  return removed.ok ? { done: true, step, errors: null, status: 200 } : failed(step, removed);
}

function failed(step: Step, { errors, status }: { errors: FormErrors; status: number }): Taken {
  return { done: false, step, errors: codeError(errors), status };
}
