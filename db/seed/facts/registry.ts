import { BANK_HOLIDAY_SOURCE, BANK_HOLIDAYS } from './bank-holidays.ts';
import { CLOCK_PAUSES } from './clock-pauses.ts';
import { DEPARTMENTS } from './departments.ts';
import { FORMER_HOLDERS } from './former-holders.ts';
import { FORUM_MEETINGS, FORUMS } from './forums.ts';
import { HOLDERS_IN_POST } from './holders-in-post.ts';
import { LEADERS } from './leaders.ts';
import { MEMBERSHIPS } from './memberships.ts';
import { NORTHERN_OFFICES } from './northern-offices.ts';
import { OTHER_OFFICES } from './other-offices.ts';
import { OTHER_SECRETARIES } from './other-secretaries.ts';
import { PLACE_SECRETARIES } from './place-secretaries.ts';
import { POST_TITLES } from './post-titles.ts';
import { POSTS } from './posts.ts';
import { SOUTHERN_OFFICES } from './southern-offices.ts';

/** Every facts file; one that is missing here is not seeded. */
export const FACTS = {
  offices: [...NORTHERN_OFFICES, ...SOUTHERN_OFFICES, ...OTHER_OFFICES],
  memberships: MEMBERSHIPS,
  holders: [...HOLDERS_IN_POST, ...FORMER_HOLDERS],
  departments: DEPARTMENTS,
  posts: POSTS,
  postTitles: POST_TITLES,
  postHolders: [...LEADERS, ...PLACE_SECRETARIES, ...OTHER_SECRETARIES],
  bankHolidays: BANK_HOLIDAYS.map(([day, parts, title]) => {
    return { day, parts: [...parts], title, source: BANK_HOLIDAY_SOURCE };
  }),
  clockPauses: CLOCK_PAUSES,
  forums: FORUMS,
  forumMeetings: FORUM_MEETINGS,
};
