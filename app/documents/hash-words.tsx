/** A hash in groups of eight, so that two people can read it to each other. */
export function HashWords({ hash, short = false }: { hash: string; short?: boolean }) {
  const groups = hash.match(/.{8}/g) ?? [hash];
  return (
    <code className="hash-words" title={short ? hash : undefined}>
      {short ? `${groups.slice(0, 2).join(' ')}\u00a0…` : groups.join(' ')}
    </code>
  );
}
