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
import { versionAddress } from '#shared/revisions/point.rules.ts';
import { editorialObjectionInput, silenceObjectionInput } from '#shared/sign-off/round.schema.ts';
import { type Answering, answerDecision, readAnswering } from './answer-action.ts';
import { Changes } from './changes.tsx';
import { takeStep } from './clearance-action.ts';
import { ConfirmAnswer } from './confirm-answer.tsx';
import { ConfirmDecision } from './confirm-decision.tsx';
import { type Confirming, decideStep } from './decide-action.ts';
import { DecisionForm } from './decision-form.tsx';
import { InsideOffice } from './inside-office.tsx';
import { ObjectInSilence } from './object-in-silence.tsx';
import { OwnOffices, WhyNot } from './own-offices.tsx';
import type { AskedOffice, OwnOffice, RoundPage } from './page-types.ts';
import { readTyped, type Typed } from './read-decision.ts';
import { beginWith } from './recommended.ts';
import { Asks, WhatIsAsked } from './what-is-asked.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Sign-off: ${page?.title ?? 'position'} – Concord` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const positionId = params['positionId'] ?? '';
  const { signOff, revisions, clearance } = context.api;
  const page = await pageData(signOff.decisionPage({ positionId }));
  if (!page.round) return { ...page, since: null, clearance: [] };
  const to = versionAddress(page.round.versionNumber);
  const [since, inside] = await Promise.all([
    pageData(revisions.sinceRead({ positionId, to })),
    pageData(clearance.page({ positionId })),
  ]);
  return { ...page, since, clearance: inside };
}

/** Nothing is recorded before it is confirmed with a code; each post before only shows what would be. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const typed = readTyped(form);
  const intent = form.get('intent');
  const { signOff, clearance } = context.api;
  const page = `/positions/${params['positionId']}/sign-off`;
  if (intent === 'change') return shown({ typed });
  const posted = (await objectTo(form, signOff)) ?? (await takeStep(form, typed, clearance));
  if (posted) return posted.ok ? redirect(page) : refused(typed, posted);
  const answering = readAnswering(form);
  if (answering) {
    const answered = await answerDecision(form, answering, signOff);
    return answered.done ? redirect(page) : shown({ typed, ...answered });
  }
  const decided = await decideStep(form, typed, signOff);
  return decided.done ? redirect(`${page}#decided`) : shown({ typed, ...decided });
}

/** Against a change declared editorial, or against silence; null for anything else. */
async function objectTo(form: FormData, signOff: AppLoadContext['api']['signOff']) {
  const { intent, ...typed } = Object.fromEntries(form);
  if (intent === 'silence') {
    return runAction(silenceObjectionInput, typed, signOff.objectInSilence);
  }
  if (intent !== 'object') return null;
  return runAction(editorialObjectionInput, typed, signOff.objectToEditorial);
}

type Shown = {
  typed: Typed;
  errors?: FormErrors | null;
  confirm?: Confirming | null;
  answering?: Answering | null;
  status?: number;
};

function shown({ typed, errors = null, confirm = null, answering = null, status = 200 }: Shown) {
  return data({ typed, errors, confirm, answering }, { status });
}

type Refused = { status: number; errors: FormErrors };

function refused(typed: Typed, { status, errors }: Refused) {
  return shown({ typed, errors, status });
}

function isUndecided(office: OwnOffice): office is AskedOffice {
  return (
    office.asked &&
    office.canDecide &&
    ['none', 'held_over', 'condition_ended', 'provisional'].includes(office.standing)
  );
}

export default function SignOff() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const errors = sent?.errors ?? undefined;
  const { positionId, title, round } = page;
  if (!round) return <NoRound {...page} />;
  const state = roundTag(round.silence, round.state);
  const undecided = page.offices.filter(isUndecided);
  const deciding = round.state === 'open' && undecided.length > 0;
  if (sent?.answering || (deciding && sent?.confirm)) {
    return <Confirm sent={sent} page={{ ...page, round }} />;
  }
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
          <ObjectInSilence round={round} offices={page.offices} errors={errors} />
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
          <InsideOffice {...{ round, errors, clearance: page.clearance, typed: sent?.typed }} />
          {deciding ? (
            <DecisionForm
              round={round}
              offices={undecided}
              typed={beginWith(sent?.typed, undecided, page.clearance)}
              errors={errors}
            />
          ) : (
            <WhyNot page={{ ...page, round }} />
          )}
        </section>
      </div>
    </>
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
        <SilenceWatermark until={silence && silenceIsOn(silence) ? silence.deadline : null} />
        <DocumentText document={round.content} />
      </div>
    </section>
  );
}
/** What was chosen, on its way to being proved. */
function Confirm({ sent, page }: { sent: Sent; page: RoundPage }) {
  const { typed, confirm, answering } = sent;
  const errors = sent.errors ?? undefined;
  if (answering) return <ConfirmAnswer {...{ answering, errors, page }} />;
  return confirm && <ConfirmDecision {...{ typed, errors, page }} {...confirm} />;
}

type Sent = Required<Omit<Shown, 'status'>>;

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
