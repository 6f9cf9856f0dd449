import { Providers } from '#app/api-client.tsx';
import { useReading } from './use-reading.ts';

type Props = { positionId: string; shown: string };

/** On a page without other live parts: fetched once the page stands. */
export function RecordReading(props: Props) {
  return (
    <Providers>
      <Recording {...props} />
    </Providers>
  );
}

function Recording({ positionId, shown }: Props) {
  useReading(positionId, shown);
  return null;
}
