import type { Kysely } from 'kysely';
import {
  exportedCampaigns,
  exportedLessons,
  exportedOutcomes,
  exportedSuccessions,
  exportedTactics,
} from '#db/exports/campaign-exports.reads.ts';
import {
  exportedDepartmentStances,
  exportedEngagements,
  exportedFollowUps,
} from '#db/exports/engagement-exports.reads.ts';
import type { ExportScope } from '#db/exports/export-scope.reads.ts';
import {
  exportedActions,
  exportedAgendaItems,
  exportedMeetings,
  exportedMinutes,
} from '#db/exports/meeting-exports.reads.ts';
import {
  exportedAnswers,
  exportedAsks,
  exportedCommitmentChecks,
  exportedCommitments,
  exportedDecisions,
  exportedLetters,
  exportedPositions,
  exportedResponses,
  exportedVersions,
} from '#db/exports/position-exports.reads.ts';
import {
  exportedAdoptions,
  exportedLocalValues,
  exportedPractices,
  exportedPracticesByGovernment,
} from '#db/exports/practice-exports.reads.ts';
import {
  exportedBankHolidays,
  exportedClockPauses,
  exportedDepartments,
  exportedElections,
  exportedForums,
  exportedHolders,
  exportedMemberships,
  exportedOffices,
  exportedPostHolders,
  exportedPosts,
} from '#db/exports/reference-exports.reads.ts';
import {
  exportedDelegations,
  exportedLateSignatures,
  exportedPublications,
  exportedRounds,
  exportedSendings,
} from '#db/exports/sign-off-exports.reads.ts';
import {
  exportedSoundingAnswers,
  exportedSoundingOutcomes,
  exportedSoundingReturns,
  exportedSoundings,
} from '#db/exports/sounding-exports.reads.ts';
import type { Database } from '#db/schema.ts';
import type { Row } from '#shared/exports/csv.rules.ts';
import type { ExportTable } from '#shared/exports/export.state.ts';

type ReadTable = (db: Kysely<Database>, scope: ExportScope) => Promise<readonly Row[]>;

const READ: Record<ExportTable, ReadTable> = {
  positions: exportedPositions,
  versions: exportedVersions,
  rounds: exportedRounds,
  decisions: exportedDecisions,
  delegations: exportedDelegations,
  letters: exportedLetters,
  sendings: exportedSendings,
  late_signatures: exportedLateSignatures,
  publications: exportedPublications,
  asks: exportedAsks,
  responses: exportedResponses,
  answers: exportedAnswers,
  commitments: exportedCommitments,
  commitment_checks: exportedCommitmentChecks,
  campaigns: exportedCampaigns,
  tactics: exportedTactics,
  outcomes: exportedOutcomes,
  lessons: exportedLessons,
  successions: exportedSuccessions,
  engagements: exportedEngagements,
  follow_ups: exportedFollowUps,
  department_stances: exportedDepartmentStances,
  soundings: exportedSoundings,
  sounding_answers: exportedSoundingAnswers,
  sounding_returns: exportedSoundingReturns,
  sounding_outcomes: exportedSoundingOutcomes,
  practices: exportedPractices,
  practice_adoptions: exportedAdoptions,
  practices_by_government: exportedPracticesByGovernment,
  local_values: exportedLocalValues,
  meetings: exportedMeetings,
  agenda_items: exportedAgendaItems,
  minutes: exportedMinutes,
  actions: exportedActions,
  offices: exportedOffices,
  forum_memberships: exportedMemberships,
  holders: exportedHolders,
  elections: exportedElections,
  forums: exportedForums,
  departments: exportedDepartments,
  posts: exportedPosts,
  post_holders: exportedPostHolders,
  bank_holidays: exportedBankHolidays,
  clock_pauses: exportedClockPauses,
};

/** One table as far as these eyes see it. */
export function exportedTable(
  db: Kysely<Database>,
  table: ExportTable,
  scope: ExportScope,
): Promise<readonly Row[]> {
  return READ[table](db, scope);
}
