/** HOUSE: one way in, one way down. Who may import whom; each rule's comment is what a person reads when it is broken. */

const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(app|cli|db|services|workflows|tests)/', pathNot: allowed },
});

const packages = '(^|/)node_modules/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one thought in two places: find the third file or join them.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'unresolvable',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'domain-is-pure',
      comment: 'The domain imports nothing but itself: no package, no Node built-in, no other room.',
      severity: 'error',
      from: { path: '^domain/' },
      to: { pathNot: '^domain/' },
    },
    {
      name: 'expressions-know-no-plans',
      comment:
        'The engine below the plan reader knows nothing of plans, but for what may be said of words passed over.',
      severity: 'error',
      from: { path: '^domain/plan-reader/expressions/' },
      to: { pathNot: '^domain/plan-reader/(expressions/|reading\\.ts)' },
    },
    {
      name: 'kinds-of-findings-apart',
      comment: 'Any kind of recogniser may ask for times; otherwise no kind knows another.',
      severity: 'error',
      from: { path: '^domain/plan-reader/recognisers/(times|targets|parties|stages)/' },
      to: {
        path: '^domain/plan-reader/recognisers/(times|targets|parties|stages)/',
        pathNot: '^domain/plan-reader/recognisers/($1|times)/',
      },
    },
    only('db-below-services', 'db knows constants and types of the domain, and itself.', '^db/', '^db/'),
    only(
      'services-below-processes',
      'A verb knows the domain, the database and other verbs; what it needs from outside is in ports.ts.',
      '^services/',
      '^(db|services)/',
    ),
    {
      name: 'workflow-code-is-deterministic',
      comment:
        'workflow.ts and contract.ts import the domain, @temporalio/workflow and the types of their own activities.',
      severity: 'error',
      from: { path: '^workflows/(index|.+/(workflow|contract))\\.ts$' },
      to: {
        pathNot: ['^domain/', '^workflows/.+/(workflow|contract)\\.ts$', `${packages}@temporalio/(workflow|common)/`],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'workflow-types-of-its-own-activities',
      comment: 'Of the world outside, a workflow knows the types of its own activities and nothing else.',
      severity: 'error',
      from: { path: '^workflows/([^/]+)/workflow\\.ts$' },
      to: { path: '^(app|cli|db|services|workflows)/', pathNot: '^workflows/$1/|^workflows/.+/contract\\.ts$' },
    },
    only(
      'processes-below-screens',
      'Processes call verbs; they know nothing of pages.',
      '^workflows/',
      '^(db|services|workflows)/',
    ),
    {
      name: 'activities-leave-the-database-to-verbs',
      comment: 'Activities and reconcile call services; only client.ts and worker.ts open the database.',
      severity: 'error',
      from: { path: '^workflows/(.+/activities|reconcile)\\.ts$' },
      to: { path: '^db/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'routes-call-verbs',
      comment: 'A route parses, calls one verb and renders: no database, no processes.',
      severity: 'error',
      from: { path: '^app/(routes|components)/' },
      to: { path: '^(cli|db|workflows)/' },
    },
    {
      name: 'words-know-unions',
      comment:
        'The copy names what the rooms below can say: it knows their types and constants of the domain, nothing that runs.',
      severity: 'error',
      from: { path: '^app/copy/' },
      to: { path: '^(cli|db|services|workflows)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'components-know-inputs-and-types',
      comment: 'A component gets what it shows; of services it knows inputs.ts and types.',
      severity: 'error',
      from: { path: '^app/components/' },
      to: { path: '^services/', pathNot: '/inputs\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'composition-roots-only',
      comment: 'Of db and workflows the app knows the two clients, and only where the web process is put together.',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^(db|workflows|cli)/', pathNot: '^(db/client\\.server|workflows/client|db/schema/.+)\\.ts$' },
    },
    {
      name: 'product-does-not-need-tests',
      comment: 'What ships imports nothing from tests, and no package that only tests and checks need.',
      severity: 'error',
      from: { path: '^(app|cli|db|domain|services|workflows)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-dev-packages-in-the-product',
      comment: 'A package that the product needs belongs into dependencies.',
      severity: 'error',
      from: { path: '^(app|cli|db|domain|services|workflows)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: `${packages}@types/` },
    },
    {
      name: 'packages-are-listed',
      comment: 'The package is not in package.json.',
      severity: 'error',
      from: { pathNot: '\\.d\\.ts$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^build/'] },
    exclude: { path: ['^build/', '^\\.nianlun/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
