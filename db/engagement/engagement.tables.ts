import type { Generated } from 'kysely';
import type {
  Capacity,
  Channel,
  FollowUpState,
  Formality,
  Setting,
  Side,
  Visibility,
} from '#shared/engagement/engagement.state.ts';

type Recorded = {
  happened_on: string;
  department_id: string;
  /** Whom: a post, whose holder of that day follows from the posts, or an official by role. */
  post_id: string | null;
  official_role: string | null;
  channel: Channel;
  formality: Formality;
  setting: Setting | null;
  capacity: Capacity;
  side: Side;
  topics: string[];
  gist: string;
  visibility: Visibility;
};

type Logged = { office_id: string; logged_by: string; logged_at: Date };

export type EngagementTables = {
  engagement: Logged & { id: Generated<string> };
  /** Append-only: the newest is what stands, the others are what it said before. */
  engagement_record: Recorded & {
    id: Generated<string>;
    engagement_id: string;
    written_by: string;
    written_at: Date;
    /** The order in which they were written; never shown, as it counts other offices' too. */
    seq: Generated<number>;
  };
  /** Where an office forwards mail to, to log contacts from it. */
  contact_address: {
    office_id: string;
    token: Generated<string>;
    made_by: string;
    made_at: Date;
  };
  /** A mail that came there: no contact until somebody of the office completes it. */
  contact_mail: {
    id: Generated<string>;
    office_id: string;
    /** The hash of its Message-ID, or of the mail where it has none. */
    message_id: string;
    sent_by: string;
    /** Empty once it is settled, as are its words and whom it suggests. */
    subject: string;
    words: string;
    happened_on: string;
    /** Whom it may have been with, as a form says it. */
    suggested: string[];
    received_at: Date;
    /** Null where it was discarded. */
    engagement_id: string | null;
    settled_by: string | null;
    settled_at: Date | null;
  };
  engagement_ask: { record_id: string; ask_id: string };
  /** A view: every contact with its newest record. */
  standing_engagement: Logged & Recorded & { id: string; record_id: string };
  /** What is to be done, by an office after a contact or by the secretariat about a topic. */
  follow_up: {
    id: Generated<string>;
    office_id: string | null;
    engagement_id: string | null;
    topic: string | null;
    what: string;
    who: string;
    due_on: string | null;
    made_by: string;
    made_at: Date;
  };
  /** Append-only: done, and open again. */
  follow_up_mark: {
    follow_up_id: string;
    state: FollowUpState;
    marked_by: string;
    marked_at: Date;
    seq: Generated<number>;
  };
};
