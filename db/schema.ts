import type { AlternativeTables } from '#db/alternatives/alternative.tables.ts';
import type { CampaignTables } from '#db/campaigns/campaign.tables.ts';
import type { ClearanceTables } from '#db/clearance/clearance.tables.ts';
import type { CoalitionTables } from '#db/coalition/coalition.tables.ts';
import type { CommentTables } from '#db/comments/comment.tables.ts';
import type { CommitmentTables } from '#db/commitments/commitment.tables.ts';
import type { DisclosureTables } from '#db/disclosure/disclosure.tables.ts';
import type { DocumentTables } from '#db/documents/document.tables.ts';
import type { EngagementTables } from '#db/engagement/engagement.tables.ts';
import type { SeatAtTheTableTables } from '#db/engagement/seat-at-the-table.tables.ts';
import type { CalendarTables } from '#db/government/calendar.tables.ts';
import type { PostTables } from '#db/government/post.tables.ts';
import type { LedgerTables } from '#db/ledger/ledger.tables.ts';
import type { LetterTables } from '#db/letters/letter.tables.ts';
import type { MeetingTables } from '#db/meetings/meeting.tables.ts';
import type { MailTables } from '#db/notifications/mail.tables.ts';
import type { NotificationTables } from '#db/notifications/notification.tables.ts';
import type { OfficeTables } from '#db/offices/office.tables.ts';
import type { ChallengeTables } from '#db/people/challenge.tables.ts';
import type { DelegationTables } from '#db/people/delegation.tables.ts';
import type { PersonTables } from '#db/people/person.tables.ts';
import type { PositionTables } from '#db/positions/position.tables.ts';
import type { DivergenceTables } from '#db/practices/divergence.tables.ts';
import type { PracticeTables } from '#db/practices/practice.tables.ts';
import type { PublicationTables } from '#db/publications/publication.tables.ts';
import type { ReplyFileTables } from '#db/responses/reply-file.tables.ts';
import type { ResponseTables } from '#db/responses/response.tables.ts';
import type { RevisionTables } from '#db/revisions/revision.tables.ts';
import type { NoticeTables } from '#db/sign-off/notice.tables.ts';
import type { RoundTables } from '#db/sign-off/round.tables.ts';
import type { SoundingTables } from '#db/soundings/sounding.tables.ts';
import type { StanceTables } from '#db/stances/stance.tables.ts';
import type { SuggestionTables } from '#db/suggestions/suggestion.tables.ts';

export type Database = PersonTables &
  DelegationTables &
  ChallengeTables &
  OfficeTables &
  PostTables &
  CalendarTables &
  PositionTables &
  DisclosureTables &
  DocumentTables &
  RevisionTables &
  StanceTables &
  CoalitionTables &
  AlternativeTables &
  SuggestionTables &
  CommentTables &
  RoundTables &
  ClearanceTables &
  NoticeTables &
  SoundingTables &
  MeetingTables &
  LetterTables &
  PublicationTables &
  ResponseTables &
  ReplyFileTables &
  CommitmentTables &
  CampaignTables &
  EngagementTables &
  SeatAtTheTableTables &
  PracticeTables &
  DivergenceTables &
  LedgerTables &
  MailTables &
  NotificationTables;
