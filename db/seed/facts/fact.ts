/** Shapes of the facts Concord ships with. Days are ISO dates; "as of" is when the source was read. */
type Sourced = { sources: readonly string[]; asOf: string };
type Graded = Sourced & { confidence: 'high' | 'medium' };

export type OfficeFact = Graded & {
  id: string;
  name: string;
  authorityName: string;
  abbreviation: string | null;
  kind: string;
  mayorTitle: string | null;
  category: 'Established Mayoral' | 'Mayoral' | 'Planned Mayoral' | 'Foundation' | 'Abolished';
  region: 'London' | 'North' | 'Midlands' | 'South';
  gssCode: string | null;
  population: number | null;
  populationYear: number | null;
  populationMethod: string | null;
  establishedOn: string | null;
  abolishedOn: string | null;
  succeededBy: string | null;
  nextElectionOn: string | null;
  notes: string | null;
};

export type HolderFact = Graded & {
  officeId: string;
  personName: string;
  styledName: string;
  title: string;
  party: string;
  startsOn: string;
  startsPrecision: string;
  /** The first day the person no longer holds the office. */
  endsOn: string | null;
  endsPrecision: string | null;
  howEnded: string | null;
  notes: string | null;
};

export type DepartmentFact = Sourced & {
  id: string;
  name: string;
  abbreviation: string;
  /** ISO date, or year and month where the day is not known. */
  startsOn: string | null;
  endsOn: string | null;
  succeededBy: string | null;
  replyTargetWorkingDays: number | null;
  notes: string | null;
};

export type PostFact = { id: string; title: string; departmentId: string; salutation: string };

export type PostHolderFact = Graded & {
  postId: string;
  personName: string;
  startsOn: string;
  endsOn: string | null;
  notes: string | null;
};

export type MembershipFact = { officeId: string; startsOn: string; endsOn: string | null };
