import { Link } from '@remix-run/react';
import { OutcomeTag } from '#app/campaigns/outcome-tag.tsx';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { dateWords } from '#shared/calendar/date-words.rules.ts';

type ListedCampaign = {
  id: string;
  title: string;
  subject: string;
  started: string;
  joint: boolean;
  pastCase: boolean;
  outcome: string | null;
  decidedOn: string | null;
  mostTogether: number | null;
};

type Props = { caption: string; campaigns: readonly ListedCampaign[] };

export function CampaignTable({ caption, campaigns }: Props) {
  return (
    <DataTable
      caption={caption}
      columns={[
        'Campaign',
        'Began',
        'Outcome',
        'Standing',
        { name: 'Most mayors in one step', number: true },
      ]}
      className="campaign-table"
    >
      {campaigns.map((campaign) => (
        <Tr key={campaign.id}>
          <Th>
            <Link to={`/campaigns/${campaign.id}`} prefetch="intent">
              {campaign.title}
            </Link>
            <br />
            <span className="quiet campaign-table__subject">{campaign.subject}</span>
          </Th>
          <Td className="date">{dateWords(campaign.started)}</Td>
          <Td>
            <OutcomeTag outcome={campaign.outcome} />
            {campaign.decidedOn && (
              <>
                <br />
                <span className="quiet date">{dateWords(campaign.decidedOn)}</span>
              </>
            )}
          </Td>
          <Td>{campaign.joint ? 'Joint position' : notJoint(campaign)}</Td>
          <Td className="number">
            {campaign.mostTogether ?? <span className="quiet">Not on record</span>}
          </Td>
        </Tr>
      ))}
    </DataTable>
  );
}

function notJoint({ pastCase }: ListedCampaign): string {
  return pastCase ? 'Not a joint position' : 'No position yet';
}
