const DOMAIN =
  '(people|offices|government|positions|documents|suggestions|alternatives|comments|stances|coalition|revisions|word-files|sign-off|clearance|letters|mail-in|responses|campaigns|soundings|meetings|engagement|practices|ledger|notifications)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'zod-only-in-schemas',
      severity: 'error',
      comment: 'Rules ship to the browser; zod need not.',
      from: { path: '^shared/', pathNot: '\\.schema\\.ts$' },
      to: { path: '^node_modules/zod/' },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      comment: 'Rules may use zod and each other; the text also the editor model, hashing the canonicaliser.',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$|^shared/(documents|suggestions|alternatives|comments|revisions|word-files)/' },
      to: { pathNot: '^shared/|^node_modules/(zod|canonicalize)/' },
    },
    {
      name: 'db-knows-only-shared',
      severity: 'error',
      from: { path: '^db/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(app|server|tests)/' },
    },
    {
      name: 'app-takes-types-only-from-server',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^(server|db)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'server-never-imports-app',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^app/' },
    },
    {
      name: 'sql-lives-in-db',
      severity: 'error',
      from: { path: '^(app|server|shared)/', pathNot: '^server/(database|database-url|store|embedded-postgres|live/notifications)\\.ts$|\\.test\\.ts$' },
      to: { path: '^node_modules/(kysely|pg)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'writes-stay-in-their-domain',
      severity: 'error',
      comment: 'A domain writes its own tables; the ledger, the outbox, the news of a draft and the count of attempts are open to all.',
      from: { path: `^server/${DOMAIN}/`, pathNot: '\\.test\\.ts$' },
      to: {
        path: `^db/${DOMAIN}/[^/]+\\.writes\\.ts$`,
        pathNot: ['^db/$1/', '^db/ledger/', '^db/notifications/', '^db/documents/draft-news\\.', '^db/people/attempt\\.'],
      },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A part may name the type of what its page loads.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: '\\.d\\.ts$|\\.test\\.tsx?$|^app/routes/|^app/(root|entry)|^server/launch/|^tests/e2e/clock-ahead',
      },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
