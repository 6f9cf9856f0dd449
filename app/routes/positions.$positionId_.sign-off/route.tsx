import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ReadingPanel } from '#app/documents/reading-panel.tsx';
import { type FormErrors, pageData, runAction } from '#app/forms/run-action.ts';
import { PositionNav } from '#app/positions/position-nav.tsx';
import { SilencePanel } from '#app/sign-off/silence-panel.tsx';
import { roundTag } from '#app/sign-off/silence-words.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { versionAddress } from '#shared/revisions/point.rules.ts';
import { editorialObjectionInput, silenceObjectionInput } from '#shared/sign-off/round.schema.ts';
import { fillIn } from './again-action.ts';
import { type Answering, answerDecision, readAnswer } from './answer-action.ts';
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
import { Reconfirm } from './reconfirm.tsx';
import { TextAskedAbout } from './text-asked-about.tsx';
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
  const { positionId = '' } = params;
  const page = `/positions/${positionId}/sign-off`;
  if (intent === 'change') return shown({ typed });
  const posted = (await objectTo(form, signOff)) ?? (await takeStep(form, typed, clearance));
  if (posted) return posted.ok ? redirect(page) : refused(typed, posted);
  const answer = readAnswer(form);
  if (answer) {
    const answered = await answerDecision(form, answer, signOff);
    return answered.done ? redirect(page) : shown({ typed, ...answered });
  }
  const filled = await fillIn(form, typed, { signOff, positionId });
  if ('unanswered' in filled) return shown({ typed, ...filled, status: 422 });
  const decided = await decideStep(form, filled, signOff);
  return decided.done
    ? redirect(`${page}#decided`)
    : shown({ typed: filled, again: filled !== typed, ...decided });
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
  /** What an office has yet to say before it can say the same again. */
  unanswered?: FormErrors | null;
  /** Filled in from an earlier decision, not typed. */
  again?: boolean;
  status?: number;
};

function shown({ typed, status = 200, ...sent }: Shown) {
  const { errors = null, confirm = null, answering = null } = sent;
  const { unanswered = null, again = false } = sent;
  return data({ typed, errors, confirm, answering, unanswered, again }, { status });
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

function decidesAgain(office: OwnOffice): office is AskedOffice {
  return office.asked && office.decision === null && office.earlier !== null;
}

function unansweredBy({ officeId }: AskedOffice, sent: Sent | undefined): FormErrors | undefined {
  return (sent?.typed.officeId === officeId && sent.unanswered) || undefined;
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
  const again = round.state === 'open' ? page.offices.filter(decidesAgain) : [];
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
          <WhatIsAsked page={{ ...page, round }} deciding={deciding} />
          <SilencePanel silence={round.silence} asked={page.asked} />
          <ObjectInSilence round={round} offices={page.offices} errors={errors} />
          {page.since && (
            <ReadingPanel
              positionId={positionId}
              to={versionAddress(round.versionNumber)}
              since={page.since}
            />
          )}
          {again.map((office) => (
            <Reconfirm
              key={office.officeId}
              {...{ office, round }}
              errors={unansweredBy(office, sent)}
            />
          ))}
          <Changes positionId={positionId} round={round} offices={again} />
          <Asks round={round} />
          <TextAskedAbout round={round} content={round.content} />
        </div>
        <section className="sign-off__decide" id="decide" aria-label="Your decision">
          <OwnOffices offices={page.offices.filter((office) => office.asked)} round={round} />
          <InsideOffice {...{ round, errors, clearance: page.clearance, typed: sent?.typed }} />
          {deciding ? (
            <DecisionForm
              key={String(sent?.again)}
              {...{ round, errors }}
              offices={undecided}
              typed={beginWith(sent?.typed, undecided, page.clearance)}
            />
          ) : (
            <WhyNot page={{ ...page, round }} />
          )}
        </section>
      </div>
    </>
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
