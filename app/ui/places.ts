export type Page = {
  to: string;
  words: string;
  /** Shown to the secretariat alone; the page itself says so to others, too. */
  secretariatOnly?: true;
};

export type Section = { words: string; pages: readonly [Page, ...Page[]] };

/** Where everything is: a section's first page is where its name leads. */
const SECTIONS: readonly Section[] = [
  {
    words: 'Positions',
    pages: [
      { to: '/positions', words: 'All positions' },
      { to: '/rounds', words: 'Open rounds' },
      { to: '/wording', words: 'Agreed wording' },
    ],
  },
  { words: 'Campaigns', pages: [{ to: '/campaigns', words: 'All campaigns' }] },
  {
    words: 'Government',
    pages: [
      { to: '/responses', words: 'Answers' },
      { to: '/commitments', words: 'Commitments' },
      { to: '/posts', words: 'Posts and holders' },
      { to: '/calendar', words: 'Days that do not count' },
      { to: '/scorecard', words: 'Scorecard' },
    ],
  },
  {
    words: 'Engagement',
    pages: [
      { to: '/engagement', words: 'Contacts' },
      { to: '/engagement/follow-ups', words: 'Follow-ups' },
      { to: '/engagement/seat-at-the-table', words: 'Seat at the table' },
      { to: '/engagement/topics', words: 'Topics' },
    ],
  },
  {
    words: 'Forum',
    pages: [
      { to: '/soundings', words: 'Soundings' },
      { to: '/practices', words: 'Practice library' },
      { to: '/divergence', words: 'Divergence watch' },
      { to: '/meetings', words: 'Meetings' },
      { to: '/actions', words: 'Actions' },
    ],
  },
  {
    words: 'Offices',
    pages: [
      { to: '/offices', words: 'All offices' },
      { to: '/ledger', words: 'Ledger' },
      { to: '/exports', words: 'Take away' },
      { to: '/retention', words: 'What is kept' },
      { to: '/information-requests', words: 'Information requests', secretariatOnly: true },
      { to: '/people', words: 'People', secretariatOnly: true },
    ],
  },
];

/** The sections and pages that somebody is shown. */
export function sectionsFor(secretariat: boolean): Section[] {
  return SECTIONS.flatMap(({ words, pages }) => {
    const [first, ...rest] = pages.filter((page) => secretariat || !page.secretariatOnly);
    return first ? [{ words, pages: [first, ...rest] }] : [];
  });
}

/** The section a path lies in: that of a page it is, or lies under. */
export function sectionOf(sections: readonly Section[], pathname: string): Section | undefined {
  return sections.find(({ pages }) =>
    pages.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`)),
  );
}
