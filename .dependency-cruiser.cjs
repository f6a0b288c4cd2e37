/** The import rules of docs/architecture.md. A rule here is a promise: changing one needs a decision record. */

const KERNEL = '^src/kernel/';
const FILE_SYSTEM = '^src/file-system/';
const EVENT_STREAM = '^src/event-stream/';
const HTTP_CLIENT = '^src/http-client/';
const HTTP_SERVER = '^src/http-server/';
const DATABASE = '^src/database/';
const IDENTITY = '^src/identity/';
const AUDIT = '^src/audit/';
const ACCESS = '^src/access/';
const KIT = '^src/subgraphs/kit/';
const JWKS = '^src/jwks/';
const KEPT_KEYS = '^src/kept-keys/';
const SIGNATURES = '^src/signatures/';
const REGISTRY = '^src/platform-registry/';
const ATTACHMENTS = '^src/attachments/';
const OUTBOX = '^src/outbox/';
const JOBS = '^src/jobs/';
const WEBHOOKS = '^src/webhooks/';
const WORKFLOW = '^src/workflow/';
const TASKS = '^src/tasks/';
const LEADING_GROUPS = '^src/leading-groups/';
const FEATURES = '^src/(determination|rectification|statistics|warrants)/';

/** What a folder may reach inside the project, beside itself. */
function only(name, folder, allowed, comment) {
  return {
    name: `${name}-imports`,
    comment,
    severity: 'error',
    from: { path: folder },
    to: { path: '^(src|migrations|tests)/', pathNot: [folder, ...allowed] },
  };
}

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only('kernel', KERNEL, [], 'The kernel is pure and stands alone.'),
    only('file-system', FILE_SYSTEM, []),
    only('config', '^src/config/', [KERNEL]),
    only('database', DATABASE, [KERNEL, FILE_SYSTEM]),
    only('kept-keys', KEPT_KEYS, [KERNEL, FILE_SYSTEM]),
    only('jwks', JWKS, [KERNEL, HTTP_CLIENT]),
    only('identity', IDENTITY, [KERNEL, JWKS, KEPT_KEYS]),
    only('audit', AUDIT, [KERNEL, DATABASE, IDENTITY]),
    only('access', ACCESS, [KERNEL, JWKS, KEPT_KEYS, IDENTITY, AUDIT, DATABASE]),
    only('signatures', SIGNATURES, [KERNEL, JWKS, KEPT_KEYS]),
    only('attachments', ATTACHMENTS, [KERNEL, FILE_SYSTEM, HTTP_SERVER, IDENTITY, DATABASE, AUDIT, KIT]),
    only('event-stream', EVENT_STREAM, [KERNEL]),
    only('http-client', HTTP_CLIENT, [KERNEL]),
    only('http-server', HTTP_SERVER, [KERNEL, '^src/config/']),
    only('kit', KIT, [KERNEL, JWKS, EVENT_STREAM, HTTP_SERVER, IDENTITY, DATABASE, ACCESS]),
    only('registry', REGISTRY, [KERNEL, IDENTITY, DATABASE, AUDIT, ACCESS, KIT]),
    only('jobs', JOBS, [KERNEL, DATABASE]),
    only('outbox', OUTBOX, [KERNEL, DATABASE]),
    only('workflow', WORKFLOW, [KERNEL, DATABASE]),
    only('tasks', TASKS, [KERNEL, IDENTITY, DATABASE, ACCESS, KIT, REGISTRY, OUTBOX]),
    only('feature', FEATURES, [
      KERNEL,
      JWKS,
      KEPT_KEYS,
      IDENTITY,
      DATABASE,
      AUDIT,
      ACCESS,
      KIT,
      REGISTRY,
      LEADING_GROUPS,
      SIGNATURES,
      ATTACHMENTS,
      JOBS,
      OUTBOX,
      TASKS,
      WORKFLOW,
    ]),
    only('leading-groups', LEADING_GROUPS, [KERNEL, IDENTITY, DATABASE, AUDIT, ACCESS, KIT]),
    only('webhooks', WEBHOOKS, [KERNEL, HTTP_CLIENT, IDENTITY, DATABASE, ACCESS, KIT, OUTBOX, JOBS]),
    only('sample-data', '^src/sample-data/', [KERNEL, DATABASE]),
    only(
      'gateway',
      '^src/gateway/',
      ['^src/config/', KERNEL, EVENT_STREAM, HTTP_CLIENT, HTTP_SERVER, IDENTITY, AUDIT, ACCESS],
      'The gateway knows no feature.',
    ),
    only(
      'observability',
      '^src/observability/',
      ['^src/config/', KERNEL, IDENTITY, '^src/gateway/'],
      'What is watched does not know who watches.',
    ),
    {
      name: 'tracing-is-loaded-when-asked-for',
      comment: 'OpenTelemetry costs nothing where no collector is named.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/observability/tracing/' },
      to: {
        path: ['^src/observability/tracing/', 'node_modules/@opentelemetry/'],
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'subgraphs-stay-apart',
      comment: 'An agency never reaches into another agency.',
      severity: 'error',
      from: { path: '^src/subgraphs/([^/]+)/', pathNot: KIT },
      to: { path: '^src/subgraphs/([^/]+)/', pathNot: ['^src/subgraphs/$1/', KIT] },
    },
    {
      name: 'subgraphs-use-doors',
      severity: 'error',
      from: { path: '^src/subgraphs/[^/]+/' },
      to: { path: '^(src/(gateway|bootstrap|cli|config|demo|sample-data)/|src/main|migrations/|tests/)' },
    },
    {
      name: 'doors',
      comment: 'A folder is imported through its index.ts.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: {
        path: '^src/([^/]+)/',
        pathNot: [
          '^src/$1/',
          '^src/[^/]+/index\\.ts$',
          '^src/subgraphs/[^/]+/index\\.ts$',
          '^src/database/embedded/index\\.ts$',
          '^src/bootstrap/',
        ],
      },
    },
    {
      name: 'pure-domain',
      comment: 'Workflow tables know no database and no GraphQL.',
      severity: 'error',
      from: { path: '\\.machine\\.ts$' },
      to: { path: ['node_modules/(typeorm|pg|graphql|type-graphql)/', '^src/(database|gateway|subgraphs)/'] },
    },
    {
      name: 'resolvers-call-use-cases',
      comment: 'A resolver never queries.',
      severity: 'error',
      from: { path: '\\.resolver\\.ts$' },
      to: { path: ['\\.repository\\.ts$', '\\.entity\\.ts$', 'node_modules/(typeorm|pg)/'] },
    },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.spec\\.ts$' },
      to: { path: ['\\.spec\\.ts$', '^tests/', 'node_modules/(vitest|fast-check)/'] },
    },
    {
      name: 'no-development-dependencies-in-the-product',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Their packages are installed by the benchmark alone.
    exclude: { path: '^tests/bench/peers/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
  },
};
