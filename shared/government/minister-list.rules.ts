import type { Day } from '#shared/calendar/working-day.rules.ts';
import type { Tenure } from './tenure.rules.ts';
import { overlap, type Stated, statedOf } from './tenure-record.rules.ts';

/** A tenure as a list of ministers tells it, with the line it stands on. */
export type Listed = Stated & { line: number; role: string };

export type KnownPost = {
  postId: string;
  title: string;
  titles: readonly string[];
  tenures: readonly Tenure[];
};

type OfPost = { postId: string; postTitle: string };
export type Conflict = OfPost & { line: number; listed: Stated; here: Stated };

/** Exactly what bringing in a list would change, and what of it is left alone. */
export type ImportPlan = {
  added: (OfPost & Stated)[];
  ended: (OfPost & Stated & { tenureId: string; before: Stated })[];
  confirmed: (OfPost & Stated & { tenureId: string })[];
  unchanged: number;
  /** What the list says otherwise than the record: the record stands. */
  conflicts: Conflict[];
  /** Lines on posts that are not on record here. */
  otherPosts: number;
};

/** Holds a list against the record. The list says how things were known on `asOf`. */
export function planImport(
  posts: readonly KnownPost[],
  listed: readonly Listed[],
  asOf: Day,
): ImportPlan {
  const byTitle = new Map(
    posts.flatMap((post) => post.titles.map((title) => [keyOf(title), post])),
  );
  const known = Map.groupBy(listed, ({ role }) => byTitle.get(keyOf(role)));
  const plan: ImportPlan = {
    added: [],
    ended: [],
    confirmed: [],
    unchanged: 0,
    conflicts: [],
    otherPosts: known.get(undefined)?.length ?? 0,
  };
  for (const post of posts) planPost(plan, post, asOneTenure(known.get(post) ?? []), asOf);
  return plan;
}

/** Whether bringing it in would change anything. */
export function changesAnything({ added, ended, confirmed }: ImportPlan): boolean {
  return added.length + ended.length + confirmed.length > 0;
}

function planPost(plan: ImportPlan, post: KnownPost, listed: readonly Listed[], asOf: Day) {
  const of = { postId: post.postId, postTitle: post.title };
  const fresh: Listed[] = [];
  const tenures = new Map(post.tenures.map((tenure) => [tenure.id, tenure]));
  for (const each of listed) {
    const same = post.tenures.find((tenure) => isSame(tenure, each));
    if (!same) fresh.push(each);
    else planSame(plan, { of, each, same, asOf, tenures });
  }
  for (const each of fresh) {
    const here = [...tenures.values()].find((tenure) => overlap(tenure, each));
    if (here) plan.conflicts.push(conflict(of, each, here));
    else plan.added.push({ ...of, ...statedOf(each) });
  }
}

type Same = {
  of: OfPost;
  each: Listed;
  same: Tenure;
  asOf: Day;
  /** As they would stand afterwards: a tenure that ends makes room for the next. */
  tenures: Map<string, Tenure>;
};

function planSame(plan: ImportPlan, { of, each, same, asOf, tenures }: Same) {
  const stated = { ...of, ...statedOf(each), tenureId: same.id };
  if (same.acting !== each.acting) plan.conflicts.push(conflict(of, each, same));
  else if (same.endsOn === each.endsOn) {
    if (each.endsOn === null && same.asOf < asOf) plan.confirmed.push(stated);
    else plan.unchanged += 1;
  } else if (same.endsOn === null) {
    plan.ended.push({ ...stated, before: statedOf(same) });
    tenures.set(same.id, { ...same, endsOn: each.endsOn });
  } else plan.conflicts.push(conflict(of, each, same));
}

function conflict(of: OfPost, listed: Listed, here: Tenure): Conflict {
  return { ...of, line: listed.line, listed: statedOf(listed), here: statedOf(here) };
}

function isSame(tenure: Stated, listed: Stated): boolean {
  return (
    tenure.startsOn === listed.startsOn && keyOf(tenure.personName) === keyOf(listed.personName)
  );
}

/** A department that is renamed gives its minister a new title: one tenure for all that. */
function asOneTenure(listed: readonly Listed[]): Listed[] {
  const joined: Listed[] = [];
  for (const each of listed.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn))) {
    const last = joined.findIndex((before) => goesOn(before, each));
    const before = joined[last];
    if (before) joined[last] = { ...before, endsOn: each.endsOn };
    else joined.push(each);
  }
  return joined;
}

function goesOn(before: Listed, each: Listed): boolean {
  const samePerson = keyOf(before.personName) === keyOf(each.personName);
  return samePerson && before.endsOn === each.startsOn && before.acting === each.acting;
}

/** Titles and names are the same whatever their case and spacing. */
function keyOf(words: string): string {
  return words.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
