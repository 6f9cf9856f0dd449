import { londonMoment } from '#shared/sign-off/deadline.rules.ts';

/** The opening of a round as it was typed, for the procedure to parse. */
export function openingOf(form: FormData, positionId: string) {
  const text = (name: string) => String(form.get(name) ?? '');
  const opens = text('opens');
  return {
    positionId,
    versionNumber: text('versionNumber'),
    deadline: londonMoment(text('deadline'), text('deadlineTime')),
    opensAt: opens ? londonMoment(opens, text('opensTime') || '09:00') : undefined,
    procedure: text('procedure') || undefined,
    sealed: form.has('sealed'),
    editorial: form.has('editorial'),
    threshold: thresholdTyped(form),
    ...(form.has('reminders') && { reminderHours: hoursTyped(text('reminders')) }),
  };
}

function thresholdTyped(form: FormData) {
  const kind = form.get('threshold');
  if (kind === 'all') return { kind };
  if (kind === 'named') return { kind, officeIds: form.getAll('named').map(String) };
  return { kind: 'at_least', count: String(form.get('thresholdCount') ?? '1') };
}

/** "72, 24 and 4" as numbers; an empty field means none. */
function hoursTyped(words: string): string[] {
  return words.split(/,|\s|and/).filter((part) => part !== '');
}
