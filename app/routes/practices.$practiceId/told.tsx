import { Link } from '@remix-run/react';
import { Source } from '#app/campaigns/sources.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import type { Page } from './route.tsx';

/** What was done, and beside it what another office has to know before it does the same. */
export function Told({ page }: { page: Page }) {
  const unsaid = <span className="quiet">{page.officeName ? 'Not said' : 'Not on record'}</span>;
  return (
    <section aria-labelledby="told" className="panel">
      <h2 id="told" className="panel-heading">
        What was done
      </h2>
      <p className="keep-lines">{page.what}</p>
      <FactList
        items={[
          { term: 'When', detail: page.tried ?? unsaid },
          { term: 'Cost', detail: page.cost ?? unsaid },
          { term: 'Staff', detail: page.staff ?? unsaid },
          { term: 'Would not repeat', detail: lines(page.notAgain) ?? unsaid },
          { term: 'What it changed', detail: lines(page.effect) ?? unsaid },
          { term: 'Evidence', detail: <EvidenceList page={page} /> },
        ]}
      />
      {page.campaignId && (
        <p>
          The whole story: <Link to={`/campaigns/${page.campaignId}`}>{page.campaignTitle}</Link>
        </p>
      )}
    </section>
  );
}

function lines(text: string | null) {
  return text ? <span className="keep-lines">{text}</span> : null;
}

function EvidenceList({ page: { evidence } }: { page: Page }) {
  if (evidence.length === 0) return <span className="quiet">None given</span>;
  return (
    <ul className="govuk-list">
      {evidence.map(({ title, source }) => (
        <li key={`${title} ${source}`} className="wrap-anywhere">
          {title}: <Source source={source} />
        </li>
      ))}
    </ul>
  );
}
