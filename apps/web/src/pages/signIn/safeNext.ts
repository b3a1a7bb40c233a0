/** Where to go after signing in: a path of this site and nothing else, Today otherwise. */
export function safeNext(next: string | undefined): string {
  if (!next?.startsWith('/') || next.startsWith('//') || next.includes('\\') || next.startsWith('/sign-in')) {
    return '/today';
  }
  return next;
}
