import { z } from 'zod';
import { GIVEN_ROLES } from './mandate.policy.ts';

export const PASSWORD_MIN = 12;
const PASSWORD_MAX = 128;
const NAME_MAX = 100;
const EMAIL_MAX = 254;
const SINGLE_LINE = /^[^\p{Cc}]*$/u;

const name = z
  .string()
  .trim()
  .min(1, 'Enter a full name')
  .max(NAME_MAX, `Shorten the name to ${NAME_MAX} characters or fewer`)
  .regex(SINGLE_LINE, 'Enter the name on one line');

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(EMAIL_MAX, 'Enter a shorter email address')
  .pipe(z.email('Enter an email address, such as name@example.org'));

const newPassword = z
  .string()
  .min(PASSWORD_MIN, `Choose a password of ${PASSWORD_MIN} characters or more`)
  .max(PASSWORD_MAX, `Choose a password of ${PASSWORD_MAX} characters or fewer`);

export const setUpInput = z.object({ name, email, password: newPassword });

/** An empty office is the secretariat's: it belongs to none. */
export const inviteInput = z
  .object({
    name,
    email,
    officeId: z
      .string()
      .max(100)
      .nullish()
      .transform((id) => id || null),
    role: z.enum(GIVEN_ROLES, { error: 'Choose what the person does' }),
  })
  .refine(({ officeId, role }) => role !== 'secretariat' || officeId === null, {
    path: ['officeId'],
    message: 'A secretariat officer belongs to no office. Choose no office',
  })
  .refine(({ officeId, role }) => role === 'secretariat' || officeId !== null, {
    path: ['officeId'],
    message: 'Choose the office the person works for',
  });

export const invitationTokenInput = z.object({ token: z.string().min(20).max(100) });
export const acceptInvitationInput = invitationTokenInput.extend({ name, password: newPassword });

export const mandateInput = z.object({ mandateId: z.uuid() });
export const invitationInput = z.object({ invitationId: z.uuid() });

export const passwordSignInInput = z.object({
  email,
  password: z.string().min(1, 'Enter your password').max(PASSWORD_MAX),
});
export const codeRequestInput = z.object({ email });
export const codeSignInInput = z.object({
  email,
  otp: z
    .string()
    .transform((code) => code.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'Enter the 6 digits from the message')),
});
