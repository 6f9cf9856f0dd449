/**
 * What an endorsement may wait for. Each is monotone: one more signature never undoes it. `offices`: at least `count` offices sign, one's own among them. `other_parties`: at least
 * `count` offices whose holder is of another party sign. `office`: the office named signs.
 */
export type Condition =
  | { kind: 'offices'; count: number }
  | { kind: 'other_parties'; count: number }
  | { kind: 'office'; officeId: string };
