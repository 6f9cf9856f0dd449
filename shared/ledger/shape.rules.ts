/**
 * What a value read from somebody's file must look like. Small enough to stand in a file that
 * checks proofs without a network; forms are parsed by their schemas.
 */
export type Shape =
  | 'text'
  | 'count'
  | 'hash'
  | 'hex'
  | 'flag'
  | 'object'
  | { list: Shape }
  | { maybe: Shape }
  | { members: Record<string, Shape> };

const KINDS: Record<Extract<Shape, string>, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string' && value.isWellFormed(),
  count: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  hash: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  hex: (value) => typeof value === 'string' && /^([0-9a-f]{2})+$/.test(value),
  flag: (value) => typeof value === 'boolean',
  object: isObject,
};

/** Whether a value has the shape, members it does not name aside. */
export function fits(value: unknown, shape: Shape): boolean {
  if (typeof shape === 'string') return KINDS[shape](value);
  if ('maybe' in shape) return value === null || fits(value, shape.maybe);
  if ('list' in shape) return Array.isArray(value) && value.every((each) => fits(each, shape.list));
  return (
    isObject(value) &&
    Object.entries(shape.members).every(([name, member]) => fits(value[name], member))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
