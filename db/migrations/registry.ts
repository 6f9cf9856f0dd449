import type { Migration } from 'kysely/migration';
import * as people from './0001-people.ts';
import * as officesAndGovernment from './0002-offices-and-government.ts';
import * as positionsAndDocuments from './0003-positions-and-documents.ts';
import * as signOffAndLetters from './0004-sign-off-and-letters.ts';
import * as responsesAndCampaigns from './0005-responses-and-campaigns.ts';
import * as ledgerAndMail from './0006-ledger-and-mail.ts';
import * as updateLog from './0007-update-log.ts';
import * as suggestions from './0008-suggestions.ts';
import * as alternatives from './0009-alternatives.ts';
import * as comments from './0010-comments.ts';
import * as stances from './0011-stances.ts';
import * as revisions from './0012-revisions.ts';
import * as agreedWording from './0013-agreed-wording.ts';
import * as earlierWords from './0014-earlier-words.ts';
import * as importedComments from './0015-imported-comments.ts';
import * as coalitionExplorer from './0016-coalition-explorer.ts';
import * as roundsAndStanding from './0017-rounds-and-standing.ts';
import * as seats from './0018-seats.ts';
import * as lettersStay from './0019-letters-stay.ts';
import * as notices from './0020-notices.ts';
import * as delegations from './0021-delegations.ts';
import * as successorWords from './0022-successor-words.ts';
import * as silence from './0023-silence.ts';
import * as stepUp from './0024-step-up.ts';
import * as clearance from './0025-clearance.ts';
import * as reservationNotices from './0026-reservation-notices.ts';
import * as correctedTerms from './0030-corrected-terms.ts';
import * as replyClocks from './0031-reply-clocks.ts';
import * as postRecords from './0033-post-records.ts';
import * as handoverBriefs from './0034-handover-briefs.ts';
import * as engagement from './0035-engagement.ts';
import * as seatAtTheTable from './0036-seat-at-the-table.ts';
import * as commitments from './0037-commitments.ts';
import * as soundings from './0039-soundings.ts';
import * as publications from './0041-publications.ts';
import * as search from './0042-search.ts';
import * as disclosure from './0043-disclosure.ts';
import * as practices from './0044-practices.ts';
import * as replyFiles from './0045-reply-files.ts';
import * as campaignLessons from './0046-campaign-lessons.ts';
import * as meetings from './0047-meetings.ts';
import * as answersByMail from './0048-answers-by-mail.ts';
import * as contactsByMail from './0049-contacts-by-mail.ts';
import * as invitations from './0052-invitations.ts';
import * as correctedDeeds from './0053-corrected-deeds.ts';
import * as correctedParty from './0054-corrected-party.ts';
import * as markings from './0055-markings.ts';
import * as retention from './0056-retention.ts';

/** In order of running; a migration that has landed never changes. */
export const migrations: Record<string, Migration> = {
  '0001-people': people,
  '0002-offices-and-government': officesAndGovernment,
  '0003-positions-and-documents': positionsAndDocuments,
  '0004-sign-off-and-letters': signOffAndLetters,
  '0005-responses-and-campaigns': responsesAndCampaigns,
  '0006-ledger-and-mail': ledgerAndMail,
  '0007-update-log': updateLog,
  '0008-suggestions': suggestions,
  '0009-alternatives': alternatives,
  '0010-comments': comments,
  '0011-stances': stances,
  '0012-revisions': revisions,
  '0013-agreed-wording': agreedWording,
  '0014-earlier-words': earlierWords,
  '0015-imported-comments': importedComments,
  '0016-coalition-explorer': coalitionExplorer,
  '0017-rounds-and-standing': roundsAndStanding,
  '0018-seats': seats,
  '0019-letters-stay': lettersStay,
  '0020-notices': notices,
  '0021-delegations': delegations,
  '0022-successor-words': successorWords,
  '0023-silence': silence,
  '0024-step-up': stepUp,
  '0025-clearance': clearance,
  '0026-reservation-notices': reservationNotices,
  '0030-corrected-terms': correctedTerms,
  '0031-reply-clocks': replyClocks,
  '0033-post-records': postRecords,
  '0034-handover-briefs': handoverBriefs,
  '0035-engagement': engagement,
  '0036-seat-at-the-table': seatAtTheTable,
  '0037-commitments': commitments,
  '0039-soundings': soundings,
  '0041-publications': publications,
  '0042-search': search,
  '0043-disclosure': disclosure,
  '0044-practices': practices,
  '0045-reply-files': replyFiles,
  '0046-campaign-lessons': campaignLessons,
  '0047-meetings': meetings,
  '0048-answers-by-mail': answersByMail,
  '0049-contacts-by-mail': contactsByMail,
  '0052-invitations': invitations,
  '0053-corrected-deeds': correctedDeeds,
  '0054-corrected-party': correctedParty,
  '0055-markings': markings,
  '0056-retention': retention,
};
