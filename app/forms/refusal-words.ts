import { PROOF_REFUSALS } from '#shared/ledger/finding-words.rules.ts';

/** Every refusal the domain gives, in words that say what to do next. */
const WORDS: Record<string, string> = {
  ...PROOF_REFUSALS,
  practice_incomplete:
    'Before the forum reads it, say when you did it, what it cost and what you would not repeat. Or keep it as a draft.',
  practice_effect_unproved:
    'Give at least one source that shows the effect, or take the effect out.',
  practice_changed:
    'Somebody of your office has changed this since you opened it. Reload the page and read what it says now.',
  practice_shared: 'The forum reads this already.',
  practice_draft: 'This is still a draft of its office. It can be adopted once it is shared.',
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
  right_ended:
    'Your right to decide for that office ended while you decided. Nothing was recorded. Ask your mayor.',
  not_yours_to_prepare:
    'Only officials and the chief executive of that office prepare its decision. Ask them to.',
  not_yours_to_clear:
    'Only the chief executive of that office, or whoever decides for it, clears what was prepared.',
  nothing_prepared: 'Nothing has been prepared on this version. Prepare it first.',
  preparation_changed:
    'This has been prepared anew since you read it. Read what it says now, then clear or return it.',
  cleared_already: 'This has been cleared already.',
  returned_already: 'This has been returned already. It needs preparing anew.',
  delegation_by_mayor:
    'Only the mayor of that office delegates, or the secretariat on the mayor’s signed paper.',
  delegate_not_of_office:
    'Choose somebody who works for this office. The secretariat can invite them first.',
  delegation_starts_in_past: 'A delegation cannot start before today. Choose a later first day.',
  delegation_ends_before_start: 'The last day is before the first. Choose a later last day.',
  delegation_too_long: 'A delegation lasts four years at most. Choose an earlier last day.',
  delegation_names_nothing: 'Choose the positions it covers, or let it cover all.',
  delegation_position_not_open:
    'One of these positions is not open to this office. Reload the page and choose again.',
  delegation_over: 'This delegation is over already. Reload the page.',
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
  earlier_position_unknown:
    'The earlier position you chose is not open to you. Choose another, or a template.',
  earlier_text_empty: 'That position has no text to start from. Choose another, or a template.',
  not_issued: 'No letter of this position has been issued, so there is nothing to reply to yet.',
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
  already_issued: 'This version has been issued already. Open its letter to see it.',
  round_open: 'A round on this version is still open. Issue the letter once the round is over.',
  not_signed_off: 'No round on this version has been closed. Put it to the offices first.',
  no_signatories: 'No office endorsed this version, so nobody would sign the letter.',
  no_addressees: 'This position addresses no post, so there is nobody to send the letter to.',
  reservations_wait:
    'Whoever signs has 24 hours to read a reservation. The page says when this letter can go.',
  dated_in_future: 'A letter cannot carry a date to come. Enter today or an earlier day.',
  dated_before_sign_off:
    'A letter cannot be dated before its round closed. Enter that day or a later one.',
  round_already_open: 'A round is open on this position. Close it before you open another.',
  letter_sent: 'The letter has been issued, and what was sent never changes. Open a new position.',
  no_version: 'There is no version to put to the offices. Freeze the draft first.',
  not_newest_version:
    'A newer version has been frozen since. Reload the page and put that one to the offices.',
  nobody_to_ask: 'No office of this coalition has a mayor today, so there is nobody to ask.',
  deadline_not_in_future: 'The deadline has passed already. Choose a later day or time.',
  deadline_too_far: 'The deadline is too far away. Choose one within 60 days.',
  no_round: 'This position has not been put to the offices, so there is nothing to reopen.',
  drafting_open: 'Drafting is open already.',
  round_closed: 'This round is closed, so nothing more can be recorded in it.',
  nobody_to_chase: 'This office has answered already, or every office has. Reload the page.',
  chased_lately:
    'They were asked less than 4 hours ago. Wait until then, or telephone the office meanwhile.',
  nothing_to_send_again: 'The notice has reached everybody of this office, or is on its way.',
  round_not_open_yet: 'This round is not open yet. The page says when it opens.',
  opens_after_deadline: 'The round would open after its deadline. Choose an earlier opening.',
  threshold_above_asked: 'More signatures are wanted than offices are asked. Lower the number.',
  threshold_names_nobody: 'Name at least one office whose signature is needed.',
  threshold_not_asked: 'One of the offices whose signature is needed is not asked in this round.',
  threshold_not_met:
    'Not as many offices endorsed, or not those, as this round asked for. Put the text to the offices again.',
  condition_not_allowed: 'Only an endorsement can wait for a condition. Take the condition away.',
  condition_unreachable:
    'This condition can never be met in this round: it names an office that is not asked, or more offices than are.',
  decision_not_standing:
    'This decision has been withdrawn or replaced. Reload the page to see what stands.',
  not_editorial:
    'The change touches figures, dates, names, what must or must not be, or a clause with a reservation, so it is more than editorial. Every office has to decide again.',
  nothing_provisional:
    'No decision in this round is provisional any more, so there is nothing to object to.',
  silence_too_short:
    'By silence a text runs at least three working days and 72 hours after the first working day. Choose a later deadline.',
  silence_broken_before:
    'The silence on this version was broken. Change the text and freeze it, or put this version in express procedure.',
  silence_runs:
    'Nobody can cut a silence short. It ends when an office objects, or when its time is up.',
  silence_not_running:
    'This round is not run by silence, so there is nothing to object to. Decide for your office instead.',
  silence_window_over:
    'The day on which silence itself could be objected to is over. Object to the text, or propose an amendment.',
  silence_is_over: 'The silence is over already. Reload the page to see how it ended.',
  letter_differs:
    'The letter you read is not the one that went. Reload the page, read it, and join again.',
  already_signed: 'Your office’s name is under this letter already.',
  office_not_signatory: 'Your office did not sign this letter, so there is nothing to say of it.',
  own_letter:
    'The mayor who signed this letter holds the office still. To take a signature back, withdraw the decision.',
  said_already: 'The mayor has said so already. It stands with its date.',
  not_held_over:
    'This decision was made by the mayor who holds the office now, so it stands already.',
  condition_ended:
    'The condition ended with the term of the mayor who set it, so there is nothing to adopt. Decide anew.',
  election_clearance_needed:
    'The office is in its pre-election period. Say who cleared that it may decide now, by name and role.',
  held_over_lapsed:
    'More than 28 days have passed since the mayor took office, so the earlier decision has lapsed. Decide anew.',
  round_superseded:
    'Drafting was reopened, so this text is no longer the one being decided. Wait for the new version.',
  deadline_passed:
    'The deadline has passed, so this was not recorded. Tell the secretariat what your office thinks.',
  version_differs:
    'The text you read is not the one being decided. Reload the page, read it, and decide again.',
  election_called_already:
    'An election with this day of poll is recorded already. Correct that record instead.',
  election_unknown:
    'That election is not open any more: it was corrected, called off, or its outcome is recorded. Reload the page.',
  notice_too_late:
    'Notice must be published by the latest day the law leaves for it. Check the day of the notice.',
  poll_in_earlier_term:
    'This mayor took office on that day or later, so the poll belongs to an earlier term. Check the day.',
  poll_not_held: 'The poll has not been held yet. Record its outcome once it is declared.',
  nobody_re_elected:
    'Nobody held this office before, so nobody was re-elected. Name the new mayor.',
  record_corrected_already:
    'Somebody corrected this record already. Reload the page to see what stands.',
  seat_not_in_election:
    'This office has a mayor and no election under way. Record the election or the vacancy first.',
  seat_vacant: 'The office is vacant already.',
  term_end_recorded: 'The end of this term is recorded already. Correct that record instead.',
  term_ends_before_start: 'The term would end before it began. Check the day.',
  term_starts_before_poll: 'The new term would begin before the poll. Check the day.',
  term_starts_too_early:
    'The new term would begin while the one before still ran. Check the day it begins.',
  term_unknown: 'This term is not one of that office. Reload the page.',
  nothing_corrected: 'This is what is recorded already. Change what is wrong.',
  start_is_a_fact:
    'This term came with the facts, not with a recorded outcome. Its first day is corrected there.',
  term_signed_before_start:
    'Something was signed in this mayor’s name before that day, and what was signed stands. Check the day.',
  challenge_unknown: 'That code was not asked for by you, or not for this. Ask for another.',
  challenge_used: 'That code has served already. Ask for another.',
  challenge_expired: 'Ten minutes have passed, so that code serves no more. Ask for another.',
  challenge_spent: 'That code was tried five times, so it serves no more. Ask for another.',
  challenge_differs:
    'Something has changed since you asked for the code, and it confirms only what you asked it for. Look again, and ask for another.',
  code_wrong: 'That is not the code we sent you for this. Check it, or ask for another.',
  too_many_codes:
    'You have asked for five codes in ten minutes. Use the newest one, or wait ten minutes.',
  no_mail:
    'This installation sends no email, so no code can reach you. Use a passkey, or ask whoever runs Concord to set up email.',
  no_passkey: 'You have no passkey here. Ask for a code by email instead.',
  too_many_passkeys: 'You have ten passkeys here. Remove one you no longer use, then add this one.',
  passkey_known: 'That passkey is registered here already.',
  passkey_not_made:
    'Your device’s answer does not fit what was asked for. Ask for another code and try again.',
  passkey_unknown: 'That passkey is not one of yours. Use another, or a code by email.',
  passkey_wrong:
    'The passkey’s answer does not fit what is being confirmed. Try again, or use a code by email.',
  already_decided: 'Your office has decided already. What it said stands, and is shown below.',
  office_not_asked: 'That office is not asked in this round.',
  not_your_decision:
    'Only the mayor of that office, or the delegate the mayor named, can decide for it. Nothing was recorded.',
  no_holder: 'The office has no mayor today, so nobody can decide for it.',
  reservation_needed: 'Say what your reservation is, or endorse without reservations.',
  reservation_not_allowed:
    'Reservations go with an endorsement only. Choose “Endorse with reservations”, or empty them.',
  reservation_too_long: 'A reservation has at most 60 words. Shorten it and decide again.',
  unknown_clause: 'A reservation is on a clause this version does not have. Choose it again.',
  last_secretariat:
    'This is the last secretariat officer. Invite another first; without one, nobody could let people in.',
  office_unknown: 'That office is not in the list. Choose one from it.',
  account_exists: 'This email address has an account already. Sign in with it instead.',
  mandate_needed: 'You hold no role here yet. Ask the secretariat to give you one.',
  coalition_office_unknown: 'One of the chosen offices does not exist. Choose the offices again.',
  coalition_without_own_office:
    'Your own office must be in the coalition it opens. Add it, or ask the secretariat to open this position.',
  addressee_unknown: 'One of the chosen posts does not exist. Choose the posts again.',
  drafter_outside_coalition:
    'An office that writes the text has to be in the coalition. Take the others off the list.',
  campaign_unknown: 'That campaign does not exist. Choose another, or none.',
  past_case_stands:
    'This campaign is rebuilt from the public record, so nothing is added to it here. Open a campaign of your own that follows it.',
  position_has_campaign: 'Another campaign carries this position already. Open that one instead.',
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
  secretariat_only: 'Only the secretariat can do this. Ask the secretariat to do it for you.',
  not_ready:
    'The text is not ready to be frozen. Settle what is listed as open, then freeze it again.',
  nothing_changed:
    'Nothing has changed since the last version, so there is nothing to freeze. Change the text first.',
  text_locked:
    'A sign-off round is open, so the text is locked. Close the round or reopen drafting first.',
  not_your_office: 'Only people of that office can say where it stands. Nothing was recorded.',
  stances_closed:
    'The text is locked, so where offices stand no longer changes. Your office says what it thinks in its decision.',
  stance_block_unknown:
    'That clause or ask is no longer in the text. Reload the page to see what stands there now.',
  stance_note_too_long: 'A note has at most 60 words. Shorten it and save it again.',
  softer_wording_same:
    'These are the words of the ask as it stands. Write something softer, or leave it empty.',
  softer_wording_gone:
    'That wording is no longer asked about, or its words have changed. Reload the page to see what is.',
  link_to_itself: 'An ask cannot need itself. Choose two different asks.',
  too_many_links:
    'There are 60 links already, the most there can be. Remove one, then add this one.',
  explorer_too_many_offices:
    'The explorer weighs coalitions of at most 22 offices. Ask for a coalition chosen by name, and explore that.',
  explorer_too_many_asks:
    'The explorer weighs at most 30 asks. Bring them together in fewer asks, then explore.',
  explorer_too_slow:
    'Weighing every coalition took too long, so it was stopped. Try again when fewer people are at work, or take out some links.',
  explorer_busy:
    'Other coalitions are being weighed at this moment. Wait a few seconds and try again.',
  offices_back_wordings:
    'Only an office of this coalition can put its name behind a wording. The secretariat belongs to none.',
  drafters_only:
    'Only the secretariat and the offices that write this text can do this. Ask one of them, or suggest it.',
  wording_gone:
    'That wording is not in the text. It was settled or taken back, or has not reached the server yet. Look at the text and try again.',
  alternative_settled:
    'Somebody has settled this passage already. The history shows what was picked and by whom.',
  suggestion_settled:
    'Somebody settled or took back this suggestion a moment ago. The list now shows how things stand.',
  own_suggestion_only: 'Only whoever made a suggestion can take it back.',
  proposals_in_the_way:
    'Suggestions or brackets are open in wording that restoring would change. Settle what is listed, then restore it.',
  restoring_written_in:
    'Somebody is writing in a passage that restoring would move or take out. Try again when they have stopped for a minute.',
  nothing_to_restore: 'The draft says the same already, so there is nothing to restore.',
  word_too_large:
    'This file is larger than Concord takes in: 5 MB, or 10 MB once unpacked. Take out its pictures and try again.',
  word_not_docx:
    'This is not a Word file of today’s kind. Open it in Word or LibreOffice, save it as .docx, and choose that file.',
  word_encrypted:
    'This file asks for a password. Take the password off in Word, save it, and choose it again.',
  word_damaged:
    'This file is damaged or not complete. Open it in Word, save it anew, and choose it again.',
  word_too_slow:
    'Reading this file took too long, so it was stopped. Save it anew in Word without pictures, or bring in a part of it.',
  word_busy: 'Other files are being read at this moment. Wait a few seconds and try again.',
  reply_file_unknown:
    'This is no file Concord takes in here. Choose an email saved as .eml, a PDF, or a Word file saved as .docx.',
  mail_too_large: 'This email is larger than Concord takes in: 5 MB with all that is attached.',
  mail_damaged:
    'This email cannot be read: it is not complete, has too many parts, or is no email. Save it anew as .eml, or paste what it says.',
  mail_too_slow:
    'Reading this email took too long, so it was stopped. Paste what it says, and choose its attachment instead.',
  mail_busy: 'Other emails are being read at this moment. Wait a few seconds and try again.',
  intake_settled:
    'Somebody has logged or discarded this email since you opened the page. Reload Answers to see what waits.',
  word_text_moved:
    'The draft has changed since you looked, so nothing was brought in. Look at what the file does now, then confirm.',
  text_invalid:
    'The text holds something Concord does not know, so it was not frozen. Tell whoever runs Concord; nothing is lost.',
  thread_resolved: 'This thread has been resolved. Reopen it, then say what is still open.',
  thread_open: 'This thread is open already.',
  thread_of_others:
    'Only whoever opened this thread, a drafting office or the secretariat can resolve it. Say in it that it is settled.',
  comment_of_another: 'Only its writer can change a comment. Reply to it instead.',
  mention_unknown:
    'Somebody you mention cannot read this thread. Take the name out, or choose another from the list.',
};

export function refusalWords(code: string): string {
  return (
    WORDS[code] ?? 'This was refused. Reload the page to see how things stand, then try again.'
  );
}
