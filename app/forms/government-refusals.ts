/** Refusals about government's side: contacts, replies, calendars, campaigns, commitments, posts. */
export const GOVERNMENT_REFUSALS: Record<string, string> = {
  contact_in_future: 'A contact cannot be on a day to come. Check the day.',
  contact_too_old: 'That is more than ten years ago. Check the day.',
  contact_role_needed: 'Say which role this official has, such as Director of local transport.',
  contact_private_number:
    'A phone number or a personal email address stands in what you wrote. Take it out, or save with it left out.',
  contact_met_unknown: 'That post or department is not known here. Choose another.',
  contact_changed:
    'Somebody of your office changed this contact since you opened it. Read what it says now, then change it.',
  quarter_not_over: 'This quarter is not over yet. Say so once it is.',
  contacts_logged:
    'Your office has logged a contact with one of these departments in that quarter. Leave it out.',
  nothing_confirmed_already: 'This has been confirmed already. Reload the page.',
  nothing_not_confirmed: 'This has not been confirmed, or was taken back. Reload the page.',
  consent_given_already: 'Your office says so already. Reload the page.',
  consent_not_given: 'Your office does not say so any more. Reload the page.',
  not_yours_to_consent:
    'Only the chief executive, the mayor, or whoever decides for the mayor says this for the office.',
  stance_in_future: 'Nobody has said this yet. Check the day.',
  stance_of_unknown_post: 'That post is not known here. Choose another.',
  follow_up_done: 'This is done already.',
  follow_up_open: 'This is open already.',
  received_in_future: 'A reply cannot be received on a day to come. Check the date.',
  received_before_letter: 'This day is before the letter was sent. Check the date.',
  new_date_not_later: 'The new day must come after the day the reply was received.',
  original_unknown: 'Choose the reply that this one corrects.',
  ask_unknown: 'One of these asks was never put to government. Reload the page and try again.',
  kind_answers_nothing:
    'An acknowledgement, a holding reply and a transfer answer no ask. Choose “It is about this ask, without an answer”, or another kind.',
  holiday_known: 'This day is a bank holiday in each of these parts already.',
  holiday_at_weekend:
    'This day is at a weekend, so no clock counts it. Enter the day kept instead.',
  pause_ends_early: 'The new government cannot be there before the dissolution. Check the dates.',
  pause_known: 'This time overlaps another pause. Take that one back first.',
  fact_stands: 'This is a published fact and cannot be taken back here.',
  sent_in_future: 'A letter cannot have been sent on a day to come. Check the date.',
  sent_before_dated: 'The letter carries a later date than this. Check the date.',
  received_before_sent: 'A letter cannot come before it was sent. Check the dates.',
  already_sent: 'It went to the present holder of one of these posts already. Leave that post out.',
  oral_unknown:
    'The reply it puts in writing is not an oral one of this position. Choose it again.',
  not_in_writing:
    'An oral reply confirms nothing in writing. Choose the kind that came in writing.',
  transfer_to_same_post:
    'It is from the post it passes the letter to. Choose the post that answers now.',
  reply_needed: 'Say which reply this answer rests on.',
  response_unknown: 'That reply is not in this position. Reload the page and try again.',
  already_superseded:
    'Something has taken this campaign’s place already. Take that back first, then record the other.',
  not_superseded: 'Nothing has taken this campaign’s place, so there is nothing to take back.',
  superseded_before_start:
    'Nothing takes a campaign’s place before the campaign began. Check the day.',
  superseded_by_itself: 'A campaign does not take its own place. Choose a later one.',
  successor_superseded:
    'Something has taken the place of the campaign you chose. Choose the one that stands.',
  day_in_future: 'That day is still to come. Enter today or an earlier day.',
  signed_by_others:
    'Mayors sign nothing that government or somebody else did. Leave the offices empty, or choose another kind of step.',
  not_in_coalition:
    'One of the offices is not in the coalition of this campaign’s position. Choose from its coalition.',
  no_holder_that_day:
    'One of the offices had no mayor on that day, so nobody took this step for it. Check the day and the offices.',
  outcome_needs_evidence:
    'An outcome needs at least one piece of evidence of the decision. Add it, or record that nothing is decided.',
  coverage_is_no_outcome:
    'Coverage of the campaign shows that it was noticed, not what was decided. Add evidence of the decision.',
  claim_exceeds_evidence:
    'Only the decision-maker’s own words, quoted, show that a contribution was acknowledged. Add them, or claim less.',
  rivals_unnamed:
    'A plausible contribution stands beside what else may explain the decision. Name the other explanations, or claim less.',
  nothing_decided_to_claim:
    'Nothing has been decided, so no contribution can be claimed yet. Choose “No contribution claimed”.',
  reply_oral:
    'This was only said. Ask for it in writing, log that reply first, and record the commitment from it.',
  reply_commits_nothing:
    'This kind of reply promises nothing. Choose a substantive reply or a correction.',
  due_before_reply:
    'The day it is due lies before the reply that promises it. Check the date, or leave it empty.',
  evidence_in_future: 'Evidence cannot be of a day to come. Check its date.',
  commitment_moved_on:
    'That does not follow from where this commitment stands now. Look at what was said of it last.',
  claim_changed:
    'Something else has been reported since you looked. Read the newest report, then confirm or contest it.',
  own_claim:
    'You reported or recorded this yourself, so somebody else of an affected office has to confirm it.',
  coalition_only: 'Only the secretariat and the offices of this coalition can do this.',
  affected_office_only:
    'Only somebody of an office of this coalition, who does not work for the secretariat, can check this.',
  holder_not_yet: 'That day has not come yet. Record it on the day it happens.',
  holder_overlaps:
    'Somebody else is on record for some of those days. Correct that record first, then record this.',
  nobody_holds:
    'The post is vacant on record already. Correct the last tenure if its end is wrong.',
  end_before_start:
    'A tenure ends after it begins. Enter a later day, or correct the day the tenure began.',
  brief_settled: 'This brief was sent or set aside already. Reload the page to see by whom.',
  list_too_large:
    'This is larger than Concord takes in: 5 MB or 30,000 lines in all. Choose the tables that are asked for, and no others.',
  list_not_csv:
    'This is not a CSV file in UTF-8. Choose the files as they were published, not a spreadsheet made from them.',
  list_columns_missing:
    'The columns do not say who held which post. Choose appointment.csv, person.csv and post.csv together, or one table with minister_name, role, start_date and end_date.',
  list_not_yet: 'A list cannot tell of a day that has not come. Enter the day it was published.',
  list_moved:
    'The record has changed since you looked, so nothing was brought in. Look at what the files do now, then confirm.',
  reply_file_unknown:
    'This is no file Concord takes in here. Choose an email saved as .eml, a PDF, or a Word file saved as .docx.',
  mail_too_large: 'This email is larger than Concord takes in: 5 MB with all that is attached.',
  mail_damaged:
    'This email cannot be read: it is not complete, has too many parts, or is no email. Save it anew as .eml, or paste what it says.',
  mail_too_slow:
    'Reading this email took too long, so it was stopped. Paste what it says, and choose its attachment instead.',
  mail_busy: 'Other emails are being read at this moment. Wait a few seconds and try again.',
  contact_mail_settled:
    'Somebody of your office has logged or discarded this email since you opened the page. Go back to Engagement to see what waits.',
  intake_settled:
    'Somebody has logged or discarded this email since you opened the page. Reload Answers to see what waits.',
};
