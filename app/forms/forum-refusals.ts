/** Refusals of what the forum does together: soundings, meetings, practices, publishing, requests. */
export const FORUM_REFUSALS: Record<string, string> = {
  practice_incomplete:
    'Before the forum reads it, say when you did it, what it cost and what you would not repeat. Or keep it as a draft.',
  practice_effect_unproved:
    'Give at least one source that shows the effect, or take the effect out.',
  practice_changed:
    'Somebody of your office has changed this since you opened it. Reload the page and read what it says now.',
  practice_shared: 'The forum reads this already.',
  practice_draft: 'This is still a draft of its office. It can be adopted once it is shared.',
  deed_corrected:
    'Somebody corrected this entry since you opened the page. Look at what stands now.',
  practice_own: 'This is your own practice, so there is nothing to adopt.',
  adoption_not_there: 'Your office does not stand as doing this, so there is nothing to take back.',
  measure_there: 'This is watched already. Record its values there.',
  value_end_needed: 'Give the last day on which it holds, or choose another way it ends.',
  value_ends_before_start: 'It cannot end before it starts. Correct one of the two.',
  value_replaced:
    'Somebody corrected or renewed this value since you opened the page. Look at what stands now.',
  publication_not_possible:
    'Somebody published this letter or took it down since you opened the page. Reload it.',
  embargo_past: 'That moment has passed. Choose a later one, or leave it empty to publish at once.',
  meeting_moved_on:
    'This meeting was held or cancelled already. Reload the page to see what stands now.',
  meeting_in_past:
    'That day has gone by. Choose a later one, or put it on record as a meeting that was held.',
  meeting_in_future: 'That day is still to come, so nothing was held. Choose an earlier one.',
  meeting_not_held: 'Minutes are of a meeting that was held. Record that it was held first.',
  forum_unknown: 'That forum is not there any more. Choose another.',
  strand_wrong:
    'Choose a strand for a forum that meets in strands, and none for one that does not.',
  offices_needed: 'Choose at least one office to invite.',
  item_not_open:
    'This item is no longer open to everybody invited, or is on the agenda already. Reload the page.',
  agenda_full: 'The agenda is full. Take an item out first.',
  no_papers: 'No office was invited to this meeting here, so it has no papers.',
  office_not_invited: 'That office was not invited to this meeting. Choose one that was.',
  office_invited: 'That office is invited already. Reload the page.',
  last_office:
    'A meeting needs at least one office. Invite another one first, or cancel the meeting.',
  action_ended: 'This action was done or dropped already. Reload the page.',
  not_yours_to_end:
    'Only the office that has the action, or the secretariat, says that it is done.',
  sounding_not_draft: 'This sounding is open already, so what it asks no longer changes.',
  sounding_too_short: 'Offices need at least 48 hours to answer. Choose a later day to close.',
  opens_in_past: 'A sounding cannot open before now. Choose a later day, or open it by hand.',
  office_not_member: 'One of these offices is not in the forum today. Choose again.',
  sounding_closed: 'This sounding is not open, so nothing was recorded.',
  answered_above_you:
    'Somebody above you in your office has answered. Ask them if it should be different.',
  answer_empty: 'Answer at least one question, or say that your office has no view.',
  answer_too_long: 'Shorten each answer to 200 words.',
  attribution_needed: 'Choose how your answer is shown to government.',
  more_open_than_offered: 'Choose one of the ways of being shown that are offered.',
  not_yours_to_answer:
    'Only the people of that office answer for it, and whoever its mayor named for everything.',
  sounding_not_closed: 'This sounding is still to close. Its return can be written after that.',
  clearance_too_short: 'Offices need at least 24 hours to clear the return. Choose a later day.',
  return_not_cleared: 'The return is still to be cleared, so it cannot go yet.',
  return_went: 'The return has gone, and what went never changes.',
  return_not_sent: 'The return is still to go, so nothing can have come of it.',
  return_changed: 'The return has been rewritten since. Reload the page and read what it says now.',
  return_not_in_clearance: 'The return is not with the offices to be cleared now.',
  return_says_nothing_of_you:
    'The return shows no answer of your office, so there is nothing to clear.',
  outcome_in_future: 'This day is still to come. Enter the day on which it happened.',
  request_in_future: 'The request cannot have come after today. Enter the day it was received.',
  dates_reversed: 'The last day is before the first. Change one of them.',
  request_asks_nothing:
    'Narrow the request down: by a position, by words or by dates. A request for the whole record is answered by its tables.',
  request_answered:
    'This request was answered already. What went is kept; log a new request for a new answer.',
};
