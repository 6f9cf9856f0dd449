/**
 * Loaded before the program: its clock runs ahead by so many hours, so that a story can go on the
 * day after without waiting for it. The program itself knows nothing of it.
 */
const ahead = Number(process.env['CLOCK_AHEAD_HOURS']) * 3_600_000;
const now = Date.now.bind(Date);
Date.now = () => now() + ahead;
globalThis.Date = new Proxy(Date, {
  construct: (target, given: [], made) =>
    Reflect.construct(target, given.length === 0 ? [target.now()] : given, made),
});
