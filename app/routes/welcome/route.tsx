import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PersonList } from './person-list.tsx';

export function meta() {
  return [{ title: 'Welcome – Concord' }];
}

export async function loader({ context }: LoaderFunctionArgs) {
  const { mode, offersDemonstration } = await context.api.people.installation();
  if (mode === 'real' || (mode === 'demonstration' && !offersDemonstration)) {
    throw redirect(context.person ? '/' : '/sign-in');
  }
  const people = offersDemonstration ? await context.api.people.demonstration() : [];
  return { mode, people, me: context.person?.id ?? null };
}

export default function Welcome() {
  const { mode, people, me } = useLoaderData<typeof loader>();
  if (mode === 'demonstration') {
    return (
      <>
        <PageHeader
          title="Choose who you are"
          lede="Sign in as anyone here, and change person whenever you like."
        />
        <PersonList people={people} me={me} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Welcome to Concord"
        lede="One record for a joint position of the mayors, from the first draft to what government delivered."
      />
      <div className="welcome-choices">
        {people.length > 0 && (
          <section aria-labelledby="explore">
            <h2 id="explore">Explore with demonstration data</h2>
            <p>
              Nothing to set up: choose a person below and look around. The people are invented; the
              offices, mayors and past campaigns are facts of record.
            </p>
            <a className="govuk-button" href="#people">
              Choose a person
            </a>
          </section>
        )}
        <section aria-labelledby="set-up">
          <h2 id="set-up">Set up your forum</h2>
          <p>
            For real use: create the first secretariat account, then invite the offices. After that
            there is no demonstration here.
          </p>
          <ButtonLink to="/set-up" variant="secondary">
            Set up your forum
          </ButtonLink>
        </section>
      </div>
      {people.length > 0 && (
        <section id="people" aria-labelledby="choose" tabIndex={-1}>
          <h2 id="choose">Choose a person</h2>
          <PersonList people={people} me={me} />
        </section>
      )}
    </>
  );
}
