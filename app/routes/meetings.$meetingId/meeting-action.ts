import type { AppLoadContext } from '@remix-run/node';
import { runAction } from '#app/forms/run-action.ts';
import type { Typed } from '#app/forms/typed-fields.ts';
import {
  arrangeInput,
  changeMeetingInput,
  inviteInput,
  offeredItemInput,
  ownItemInput,
  recordActionInput,
  strikeOffInput,
} from '#shared/meetings/meeting.schema.ts';

/** One of the forms of this page, told apart by its `act`. */
export function runMeetingForm(typed: Typed, meetingId: string, api: AppLoadContext['api']) {
  const input = { ...typed, meetingId };
  switch (typed['act'] ?? 'change') {
    case 'offered':
      return runAction(offeredItemInput, input, api.meetings.addItem);
    case 'own':
      return runAction(ownItemInput, input, api.meetings.addOwnItem);
    case 'arrange':
      return runAction(arrangeInput, input, api.meetings.arrange);
    case 'action':
      return runAction(recordActionInput, input, api.actions.record);
    case 'invite':
      return runAction(inviteInput, input, api.meetings.invite);
    case 'strikeOff':
      return runAction(strikeOffInput, input, api.meetings.strikeOff);
    default:
      return runAction(changeMeetingInput, input, api.meetings.change);
  }
}

/** Where the page is read on from after each. */
export function placeAfter(act: string | undefined): string {
  if (act === 'action') return '#actions';
  if (act === 'invite' || act === 'strikeOff') return '#invitations';
  return act === 'change' ? '' : '#agenda';
}
