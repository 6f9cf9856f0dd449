/**
 * Where to go after signing in: a path of this site, or home. Anything a browser could read as
 * another site (`//host`, `/\host`, a scheme, control characters) is home.
 */
export function localPath(asked: string | null | undefined): string {
  const HOME = '/';
  if (!asked || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(asked)) return HOME;
  return asked.startsWith('/sign-in') || asked.startsWith('/sign-out') ? HOME : asked;
}
