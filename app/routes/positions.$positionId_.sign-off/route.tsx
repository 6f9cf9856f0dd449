import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { DocumentText } from '#app/documents/document-text.tsx';
import { HashWords } from '#app/documents/hash-words.tsx';
import { ReadingPanel } from '#app/documents/reading-panel.tsx';
import { type FormErrors, pageData, runAction } from '#app/forms/run-action.ts';
import { PositionNav } from '#app/positions/position-nav.tsx';
import { SilencePanel, SilenceWatermark } from '#app/sign-off/silence-panel.tsx';
import { roundTag, silenceIsOn } from '#app/sign-off/silence-words.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { silenceWatermark } from '#shared/letters/printed-letter.rules.ts';
import { versionAddress } from '#shared/revisions/point.rules.ts';
import {
  decideInput,
  editorialObjectionInput,
  heldOverInput,
  silenceObjectionInput,
  withdrawInput,
} from '#shared/sign-off/round.schema.ts';
import { Changes } from './changes.tsx';
import { ConfirmDecision } from './confirm-decision.tsx';
import { DecisionForm } from './decision-form.tsx';
import { ObjectInSilence } from './object-in-silence.tsx';
import { OwnOffices, WhyNot } from './own-offices.tsx';
import type { OwnOffice } from './page-types.ts';
import { decisionOf, readTyped, type Typed } from './read-decision.ts';
import { Asks, WhatIsAsked } from './what-is-asked.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Sign-off: ${page?.title ?? 'position'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const positionId = params['positionId'] ?? '';
  const { signOff, revisions } = context.api;
  const page = await pageData(signOff.decisionPage({ positionId }));
  if (!page.round) return { ...page, since: null };
  const to = versionAddress(page.round.versionNumber);
  return { ...page, since: await pageData(revisions.sinceRead({ positionId, to })) };
}

/** Nothing is recorded before the second of two posts: the first only shows what it would be. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const typed = readTyped(form);
  const intent = form.get('intent');
  if (intent === 'change') return data({ typed, errors: null, confirm: null });
  const { signOff } = context.api;
  const answered = await answerToDecision(form, signOff);
  if (answered) {
    if (answered.ok) return redirect(`/positions/${params['positionId']}/sign-off`);
    return refused(typed, answered);
  }
  if (intent === 'decide') {
    const decided = await runAction(decideInput, decisionOf(typed), signOff.decide);
    if (decided.ok) return redirect(`/positions/${params['positionId']}/sign-off#decided`);
    return refused(typed, decided);
  }
  const review = await runAction(decideInput, decisionOf(typed), signOff.review);
  return review.ok ? data({ typed, errors: null, confirm: review.value }) : refused(typed, review);
}

/** Withdrawing a decision, or adopting or refusing one of an earlier mayor; null for anything else. */
async function answerToDecision(form: FormData, signOff: AppLoadContext['api']['signOff']) {
  const intent = form.get('intent');
  const decisionId = form.get('decisionId');
  if (intent === 'withdraw') {
    const typed = { decisionId, reason: String(form.get('reason') ?? '') };
    return runAction(withdrawInput, typed, signOff.withdraw);
  }
  if (intent === 'silence') {
    const { roundId, officeId, readHash, objection, words } = Object.fromEntries(form);
    const typed = { roundId, officeId, readHash, objection, words };
    return runAction(silenceObjectionInput, typed, signOff.objectInSilence);
  }
  if (intent === 'object') {
    const typed = { roundId: form.get('roundId'), officeId: form.get('officeId') };
    return runAction(editorialObjectionInput, typed, signOff.objectToEditorial);
  }
  if (intent !== 'adopt' && intent !== 'refuse') return null;
  return runAction(heldOverInput, { decisionId, answer: intent }, signOff.answerHeldOver);
}

type Refused = { status: number; errors: FormErrors };

function refused(typed: Typed, { status, errors }: Refused) {
  return data({ typed, errors, confirm: null }, { status });
}

export default function SignOff() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const errors = sent?.errors ?? undefined;
  const { positionId, title, round } = page;
  if (!round) return <NoRound {...page} />;
  const state = roundTag(round.silence, round.state);
  const undecided = page.offices.filter(isToDecide);
  const deciding = round.state === 'open' && undecided.length > 0;
  const confirming = deciding && sent?.confirm ? { typed: sent.typed, ...sent.confirm } : null;
  if (confirming) return <ConfirmDecision {...confirming} page={{ ...page, round }} />;
  return (
    <>
      <PageHeader title={title} caption={`Sign-off, version ${round.versionNumber}`}>
        <Tag tone={state.tone}>{state.word}</Tag>
      </PageHeader>
      <PositionNav positionId={positionId} current="sign-off" />
      {!deciding && <ErrorSummary errors={errors} />}
      <div className="sign-off">
        <div className="sign-off__read">
          <SilencePanel silence={round.silence} asked={page.asked} />
          <OwnOffices offices={page.offices} round={round} />
          <WhatIsAsked page={{ ...page, round }} deciding={deciding} />
          {page.since && (
            <ReadingPanel
              positionId={positionId}
              to={versionAddress(round.versionNumber)}
              since={page.since}
            />
          )}
          <Changes positionId={positionId} round={round} />
          <Asks round={round} />
          <TextAskedAbout round={round} />
        </div>
        <section className="sign-off__decide" id="decide" aria-label="Your decision">
          {deciding ? (
            <DecisionForm round={round} offices={undecided} typed={sent?.typed} errors={errors} />
          ) : (
            <WhyNot page={{ ...page, round }} />
          )}
          <ObjectInSilence round={round} offices={page.offices} errors={errors} />
        </section>
      </div>
    </>
  );
}

/** Nothing stands that the office of today has said, and this person may say it. */
function isToDecide(office: OwnOffice): boolean {
  return (
    office.asked &&
    office.canDecide &&
    ['none', 'held_over', 'condition_ended', 'provisional'].includes(office.standing)
  );
}

type Round = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['round']>;

/** Exactly the text that is asked about; while silence runs, under its watermark. */
function TextAskedAbout({ round }: { round: Round }) {
  const { silence } = round;
  return (
    <section aria-labelledby="text-heading">
      <h2 id="text-heading">The text, version {round.versionNumber}</h2>
      <p className="sign-off__hash">
        Hash of this text: <HashWords hash={round.versionHash} short />
      </p>
      <div className="letter-sheet">
        {silence && silenceIsOn(silence) && (
          <SilenceWatermark words={silenceWatermark(silence.deadline)} />
        )}
        <DocumentText document={round.content} />
      </div>
    </section>
  );
}

type Page = {
  positionId: string;
  title: string;
  newestVersion: number | null;
  secretariat: boolean;
};

function NoRound({ positionId, title, newestVersion, secretariat }: Page) {
  const words = newestVersion
    ? `Version ${newestVersion} is frozen. The secretariat has not put it to the offices yet.`
    : 'The text is still being drafted. Once a version is frozen, the secretariat puts it to the offices.';
  return (
    <>
      <PageHeader title={title} caption="Sign-off" />
      <PositionNav positionId={positionId} current="sign-off" />
      <EmptyState
        title="Nothing to decide yet"
        action={
          secretariat && newestVersion ? (
            <ButtonLink to={`/positions/${positionId}/board`}>Put it to the offices</ButtonLink>
          ) : (
            <ButtonLink to={`/positions/${positionId}`} variant="secondary">
              Read the story so far
            </ButtonLink>
          )
        }
      >
        {words}
      </EmptyState>
    </>
  );
}
