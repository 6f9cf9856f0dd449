type Step = {
  signatoryCount: number | null;
  signatories: readonly { officeId: string | null }[];
};

/** The steps whose people the record names or counts, in the order they are numbered by. */
export function signedSteps<Taken extends Step>(steps: readonly Taken[]): Taken[] {
  return steps.filter(
    ({ signatories, signatoryCount }) => signatories.length > 0 || signatoryCount !== null,
  );
}

/** The numbers of the steps each office is named in, from 1. A count alone names no office. */
export function stepsByOffice(steps: readonly Step[]): ReadonlyMap<string, number[]> {
  const taken = new Map<string, number[]>();
  for (const [place, { signatories }] of steps.entries()) {
    for (const { officeId } of signatories) {
      if (officeId) taken.set(officeId, [...(taken.get(officeId) ?? []), place + 1]);
    }
  }
  return taken;
}
