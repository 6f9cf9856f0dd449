import { z } from 'zod';
import { CONTRIBUTIONS, EVIDENCE_KINDS, OUTCOMES } from './outcome.state.ts';
import { SUPERSEDERS } from './supersession.state.ts';
import { TACTIC_KINDS } from './tactic.state.ts';

const EVIDENCE_MAX = 10;

const blankAsNull = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? null : value;

const words = (max: number, missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(3, missing)
    .max(max, `Shorten this to ${max} characters or fewer`);
const optionalWords = (max: number) =>
  z.preprocess(
    blankAsNull,
    z.string().trim().max(max, `Shorten this to ${max} characters or fewer`).nullable(),
  );
const day = z.iso.date({ error: 'Give the day' });
const optionalDay = z.preprocess(blankAsNull, day.nullable());
const list = <Item extends z.ZodType>(item: Item, max: number) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value : value ? [value] : []),
    z.array(item).max(max),
  );

export const campaignInput = z.object({ campaignId: z.string().min(1).max(100) });

export const openCampaignInput = z.object({
  title: words(150, 'Give the campaign a title'),
  subject: words(300, 'Say in one line what it is about'),
  positionType: words(100, 'Say what carries it, such as a joint letter'),
  positionId: z.preprocess(blankAsNull, z.uuid().nullable()),
  followsCampaignId: z.preprocess(blankAsNull, z.string().max(100).nullable()),
});

export const logTacticInput = campaignInput.extend({
  kind: z.enum(TACTIC_KINDS, { error: 'Choose what kind of step it was' }),
  happened: day,
  title: words(200, 'Say in one line what happened'),
  detail: optionalWords(1000),
  actor: optionalWords(150),
  officeIds: list(z.string().min(1).max(100), 50),
  source: optionalWords(500),
});

export const evidenceInput = z.object({
  kind: z.enum(EVIDENCE_KINDS, { error: 'Choose what kind of evidence it is' }),
  title: words(200, 'Say what the evidence is'),
  source: words(500, 'Say where the evidence can be found'),
  on: optionalDay,
  quote: optionalWords(1000),
});

export const recordOutcomeInput = campaignInput.extend({
  outcome: z.enum(OUTCOMES, { error: 'Choose what became of it' }),
  decidedOn: optionalDay,
  summary: words(1000, 'Say what became of it'),
  contribution: z.enum(CONTRIBUTIONS, { error: 'Choose how far a contribution is claimed' }),
  statedReason: optionalWords(1000),
  rivalExplanations: optionalWords(1000),
  evidence: z.array(evidenceInput).max(EVIDENCE_MAX),
});

export const recordLessonInput = campaignInput.extend({
  words: words(600, 'Say what was learnt'),
});

export const supersedeInput = campaignInput
  .extend({
    by: z.enum(SUPERSEDERS, { error: 'Choose what took its place' }),
    byCampaignId: z.preprocess(blankAsNull, z.string().max(100).nullable()),
    byDecision: optionalWords(300),
    on: day,
    source: words(500, 'Say where this can be checked'),
  })
  .superRefine(({ by, byCampaignId, byDecision }, context) => {
    const missing = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (by === 'campaign' && !byCampaignId) missing('byCampaignId', 'Choose the later campaign');
    if (by === 'government_decision' && !byDecision) {
      missing('byDecision', 'Say what government decided');
    }
  });

export const reinstateInput = campaignInput.extend({
  reason: words(300, 'Say why it stands again'),
});

export type LogTactic = z.infer<typeof logTacticInput>;
export type RecordLesson = z.infer<typeof recordLessonInput>;
export type Supersede = z.infer<typeof supersedeInput>;
export type RecordOutcome = z.infer<typeof recordOutcomeInput>;
