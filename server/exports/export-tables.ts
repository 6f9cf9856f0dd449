import type { Kysely } from 'kysely';
import type { ExportScope } from '#db/exports/export-scope.reads.ts';
import { exportedMeetings, exportedPractices } from '#db/exports/forum-exports.reads.ts';
import {
  exportedCampaigns,
  exportedEngagements,
  exportedOutcomes,
  exportedTactics,
} from '#db/exports/other-exports.reads.ts';
import {
  exportedAnswers,
  exportedAsks,
  exportedCommitments,
  exportedDecisions,
  exportedLetters,
  exportedPositions,
  exportedResponses,
  exportedVersions,
} from '#db/exports/position-exports.reads.ts';
import {
  exportedDepartments,
  exportedHolders,
  exportedOffices,
  exportedPostHolders,
  exportedPosts,
} from '#db/exports/reference-exports.reads.ts';
import type { Database } from '#db/schema.ts';
import type { Row } from '#shared/exports/csv.rules.ts';
import type { ExportTable } from '#shared/exports/export.state.ts';

type ReadTable = (db: Kysely<Database>, scope: ExportScope) => Promise<readonly Row[]>;

const READ: Record<ExportTable, ReadTable> = {
  positions: exportedPositions,
  versions: exportedVersions,
  decisions: exportedDecisions,
  letters: exportedLetters,
  asks: exportedAsks,
  responses: exportedResponses,
  answers: exportedAnswers,
  commitments: exportedCommitments,
  campaigns: exportedCampaigns,
  tactics: exportedTactics,
  outcomes: exportedOutcomes,
  engagements: exportedEngagements,
  practices: exportedPractices,
  meetings: exportedMeetings,
  offices: exportedOffices,
  holders: exportedHolders,
  departments: exportedDepartments,
  posts: exportedPosts,
  post_holders: exportedPostHolders,
};

/** One table as far as these eyes see it. */
export function exportedTable(
  db: Kysely<Database>,
  table: ExportTable,
  scope: ExportScope,
): Promise<readonly Row[]> {
  return READ[table](db, scope);
}
