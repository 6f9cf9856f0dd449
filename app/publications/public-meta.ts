import type { MetaDescriptor } from '@remix-run/node';

type Described = {
  title: string;
  description: string;
  url: string;
  published?: string | undefined;
};

/** What search engines and whoever shares a public page are told of it; who speaks comes with it. */
export function publicMeta({ title, description, url, published }: Described): MetaDescriptor[] {
  return [
    { title: `${title} – UK Mayors` },
    { name: 'description', content: description },
    { tagName: 'link', rel: 'canonical', href: url },
    { property: 'og:site_name', content: 'UK Mayors' },
    { property: 'og:type', content: published ? 'article' : 'website' },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: url },
    { property: 'og:locale', content: 'en_GB' },
    { name: 'twitter:card', content: 'summary' },
    ...(published ? [{ property: 'article:published_time', content: published }] : []),
    ...FEEDS,
  ];
}

const FEEDS: MetaDescriptor[] = [
  {
    tagName: 'link',
    rel: 'alternate',
    type: 'application/atom+xml',
    title: 'UK Mayors: joint positions',
    href: '/public/feed.atom',
  },
  {
    tagName: 'link',
    rel: 'alternate',
    type: 'application/feed+json',
    title: 'UK Mayors: joint positions',
    href: '/public/feed.json',
  },
];
