import { PROOF_REFUSALS } from '#shared/ledger/finding-words.rules.ts';
import { FORUM_REFUSALS } from './forum-refusals.ts';
import { GOVERNMENT_REFUSALS } from './government-refusals.ts';

/** Every refusal the domain gives, in words that say what to do next. */
const WORDS: Record<string, string> = {
  ...PROOF_REFUSALS,
  ...FORUM_REFUSALS,
  ...GOVERNMENT_REFUSALS,
  characters_not_shown:
    'This holds characters that nobody can see. Where something was pasted, delete it and paste it as plain text; where it is a file, choose one of the kind asked for.',
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
  earlier_position_unknown:
    'The earlier position you chose is not open to you. Choose another, or a template.',
  earlier_text_empty: 'That position has no text to start from. Choose another, or a template.',
  not_issued: 'No letter of this position has been issued, so there is nothing to reply to yet.',
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
  marking_unchanged: 'The position is marked so already. Choose another marking, or go back.',
  marked_while_public:
    'A letter of this position is public, or will be when its embargo ends. Take it down first.',
  published_while_sensitive:
    'The position is marked OFFICIAL-SENSITIVE. Change its marking first, if the letter may be public.',
  letter_sensitive:
    'The letter itself went out marked OFFICIAL-SENSITIVE. A letter that was sent never changes, so it is not published.',
  campaign_unknown: 'That campaign does not exist. Choose another, or none.',
  past_case_stands:
    'This campaign is rebuilt from the public record, so nothing is added to it here. Open a campaign of your own that follows it.',
  position_has_campaign: 'Another campaign carries this position already. Open that one instead.',
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
