import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { pageData, runAction } from '#app/forms/run-action.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { addHolidayInput, addPauseInput, removeInput } from '#shared/calendar/calendar.schema.ts';
import { dateWords } from '#shared/calendar/date-words.rules.ts';
import { AddHoliday, AddPause } from './add-forms.tsx';
import { HolidayTable, PauseTable } from './day-tables.tsx';

export const meta: MetaFunction = () => [{ title: 'Days that do not count – Concord' }];

export async function loader({ context }: LoaderFunctionArgs) {
  return pageData(context.api.calendar.page());
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const typed = Object.fromEntries(form) as Record<string, string>;
  const { calendar } = context.api;
  const done =
    typed['act'] === 'holiday'
      ? await runAction(
          addHolidayInput,
          { ...typed, parts: form.getAll('parts') },
          calendar.addHoliday,
        )
      : typed['act'] === 'pause'
        ? await runAction(addPauseInput, typed, calendar.addPause)
        : await runAction(removeInput, typed, calendar.remove);
  if (done.ok) return redirect('/calendar');
  return data({ errors: done.errors, typed, parts: form.getAll('parts').map(String) }, done.status);
}

export default function Calendar() {
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { today, canKeep } = page;
  return (
    <>
      <ErrorSummary errors={failed?.errors} />
      <PageHeader
        title="Days that do not count"
        lede="Bank holidays, and the time between a dissolution of Parliament and the new government. Every clock is counted by this table: a day that is added moves each of them at once."
      />
      <FactList
        items={[
          {
            term: 'A letter that comes today',
            detail: `Expected to be answered by ${dateWords(page.letterBy)}, where the department publishes no shorter target. No law sets this day.`,
          },
          {
            term: 'A freedom of information request that comes today',
            detail: `To be answered by ${dateWords(page.foiBy)}: a bank holiday in any part of the United Kingdom does not count.`,
          },
        ]}
      />
      {canKeep && <AddHoliday failed={failed} />}
      <h2>Bank holidays</h2>
      <HolidayTable holidays={page.holidays} canKeep={canKeep} today={today} />
      <h2>Dissolutions of Parliament</h2>
      <p className="quiet">No reply clock counts a day in these times.</p>
      <PauseTable pauses={page.pauses} canKeep={canKeep} />
      {canKeep && <AddPause failed={failed} />}
    </>
  );
}
