import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageData } from '#app/forms/run-action.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { MemberTable } from './member-table.tsx';
import { PlannedTable } from './planned-table.tsx';
import { SeatMap } from './seat-map.tsx';

export function meta() {
  return [{ title: 'Offices – Concord' }];
}

export async function loader({ context }: LoaderFunctionArgs) {
  return { offices: await pageData(context.api.offices.list()) };
}

export default function Offices() {
  const { offices } = useLoaderData<typeof loader>();
  const inGroup = (...groups: string[]) => offices.filter(({ group }) => groups.includes(group));
  const members = inGroup('member');
  return (
    <>
      <PageHeader
        title="Offices"
        lede={`The ${members.length} mayors’ offices of UK Mayors, and the areas around them. Each fact keeps its source: open an office to see it.`}
      />
      <SeatMap offices={offices} />
      <MemberTable offices={members} />
      <PlannedTable caption="Areas on their way to a mayor" offices={inGroup('planned')} />
      <PlannedTable
        caption="Areas without a mayor, and areas that are no more"
        offices={inGroup('foundation', 'former')}
      />
    </>
  );
}

export type ListedOffice = ReturnType<typeof useLoaderData<typeof loader>>['offices'][number];
