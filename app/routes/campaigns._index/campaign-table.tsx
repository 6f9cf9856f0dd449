import { Link } from '@remix-run/react';
import { OutcomeTag } from '#app/campaigns/outcome-tag.tsx';
import { TableScroll } from '#app/ui/table-scroll.tsx';
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
    <TableScroll label={caption}>
      <table className="data-table campaign-table">
        <caption className="govuk-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Campaign</th>
            <th scope="col">Began</th>
            <th scope="col">Outcome</th>
            <th scope="col">Standing</th>
            <th scope="col" className="number">
              Most mayors in one step
            </th>
          </tr>
        </thead>
        <tbody>
          {campaigns.map((campaign) => (
            <tr key={campaign.id}>
              <th scope="row">
                <Link to={`/campaigns/${campaign.id}`} prefetch="intent">
                  {campaign.title}
                </Link>
                <br />
                <span className="quiet campaign-table__subject">{campaign.subject}</span>
              </th>
              <td className="date">{dateWords(campaign.started)}</td>
              <td>
                <OutcomeTag outcome={campaign.outcome} />
                {campaign.decidedOn && (
                  <>
                    <br />
                    <span className="quiet date">{dateWords(campaign.decidedOn)}</span>
                  </>
                )}
              </td>
              <td>{campaign.joint ? 'Joint position' : notJoint(campaign)}</td>
              <td className="number">
                {campaign.mostTogether ?? <span className="quiet">Not on record</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function notJoint({ pastCase }: ListedCampaign): string {
  return pastCase ? 'Not a joint position' : 'No position yet';
}
