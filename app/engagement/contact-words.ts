type Met = {
  postTitle: string | null;
  officialRole: string | null;
  department: string | null;
};

/** Whom: the post, or the role and the department it is in. */
export function metWords({ postTitle, officialRole, department }: Met): string {
  if (postTitle) return postTitle;
  return [officialRole, department].filter(Boolean).join(', ');
}
