/** The import rules of docs/architecture.md. A rule here is a promise: changing one needs a decision record. */

const KERNEL = '^src/kernel/';
const SETTINGS = '^src/settings/';
const CONFIG = '^src/config/';
/** What a feature reads of the environment: a door of its own, so that whoever reads it loads nothing of the feature. */
const FEATURE_SETTINGS = '^src/[^/]+/settings/';
const HTTP_SETTINGS = '^src/http/settings/';
const GRAPHQL = '^src/graphql/';
const FILE_SYSTEM = '^src/file-system/';
const EVENT_STREAM = '^src/http/event-stream/';
const HTTP_CLIENT = '^src/http/client/';
const HTTP_SERVER = '^src/http/server/';
/** What a request and an answer say of their form and language. */
const NEGOTIATION = '^src/http/negotiation/';
const DATABASE = '^src/database/';
const IDENTITY = '^src/identity/';
const TREE = '^src/transparency-log/tree/';
const NOTES = '^src/transparency-log/notes/';
const TILES = '^src/transparency-log/tiles/';
const PROOF = '^src/transparency-log/proof/';
const LOG_STORE = '^src/transparency-log/store/';
const SEQUENCER = '^src/transparency-log/sequencer/';
const AUDIT = '^src/audit/';
const RECEIPTS = '^src/transparency-log/receipts/';
const EVIDENCE = '^src/evidence/';
const ACCESS = '^src/access/';
const ENGINE = '^src/engine/';
const SUBGRAPH_KIT = '^src/subgraph-kit/';
const JWKS = '^src/keys/jwks/';
const KEY_STORE = '^src/keys/key-store/';
const SIGNATURES = '^src/keys/signatures/';
const REGISTRY = '^src/platform-registry/';
const ATTACHMENTS = '^src/attachments/';
const INTAKE = '^src/intake/';
const OUTBOX = '^src/workflow/outbox/';
const DEADLINES = '^src/workflow/deadlines/';
const JOBS = '^src/workflow/jobs/';
const WEBHOOKS = '^src/webhooks/';
const RECORDER = '^src/workflow/recorder/';
const TASKS = '^src/workflow/tasks/';
const NUMBERS = '^src/workflow/numbers/';
const LAW = '^src/law/';
const LOG_VERIFIER = '^src/log-verifier/';
const CLIENT = '^src/client/';
const CLIENT_RECEIPTS = '^src/client/receipts/';
const LEADING_GROUPS = '^src/leading-groups/';
const SIGN_IN = '^src/sign-in/';
const DEVELOPMENT_IDENTITY = '^src/development-identity/';
/** What a tree, a note, a tile and a proof are: shared by the hub's log and its witnesses. */
const LOG_FORMAT = '^src/transparency-log/(tree|notes|tiles|proof)/';
const FEATURES =
  '^src/(clues|corrections|onward-sharing|crime-transfers|determination|indicators|major-cases|platform-identity|rectification|statistics|warrants)/';

/** What a folder may reach inside the project, beside itself. */
function only(name, folder, allowed, comment) {
  return {
    name: `${name}-imports`,
    comment,
    severity: 'error',
    from: { path: folder },
    to: { path: '^(src|migrations|tests)/', pathNot: [folder, SETTINGS, ...allowed] },
  };
}

/** The features that are made of layers, each a room of its own. */
const LAYERED = '(determination|rectification|law)';

/** What each layer of a feature may reach of the others. */
const LAYERS = {
  model: [],
  rows: ['model'],
  signing: ['model', 'rows'],
  reads: ['model', 'rows'],
  reactions: ['model', 'rows'],
  transitions: ['model', 'rows', 'reactions'],
  'use-cases': ['model', 'rows', 'signing', 'reads', 'transitions'],
  services: ['model', 'rows', 'signing', 'reads', 'use-cases'],
  graphql: ['model', 'reads', 'use-cases', 'services'],
};

const layerRules = Object.entries(LAYERS).map(([layer, allowed]) => ({
  name: `${layer}-layer`,
  severity: 'error',
  from: { path: `^src/${LAYERED}/${layer}/` },
  to: { path: '^src/$1/', pathNot: ['settings', layer, ...allowed].map((each) => `^src/$1/${each}/`) },
}));

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-folder-cycles',
      comment: 'Folders do not import each other in a circle.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
    only('kernel', KERNEL, [], 'The kernel is pure and stands alone.'),
    only('file-system', FILE_SYSTEM, []),
    only('graphql', GRAPHQL, [], 'What any reader of schemas needs; knows nothing of ours.'),
    only(
      'config',
      CONFIG,
      [KERNEL, FEATURE_SETTINGS],
      'It composes the settings of the features, and knows nothing else of them.',
    ),
    {
      name: 'config-is-read-by-commands',
      comment: 'A feature has its settings in its own settings/; only commands read the environment.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(config|cli)/', '\\.spec\\.ts$'] },
      to: { path: CONFIG },
    },
    {
      name: 'settings-stand-alone',
      comment: 'Reading the environment loads nothing of a feature.',
      severity: 'error',
      from: { path: [SETTINGS, FEATURE_SETTINGS] },
      to: { path: '^src/', pathNot: [SETTINGS, KERNEL, FEATURE_SETTINGS] },
    },
    {
      name: 'settings-are-described-in-settings',
      comment: 'Variables are described and read in the settings/ of a feature.',
      severity: 'error',
      from: { path: '^src/', pathNot: [SETTINGS, CONFIG, FEATURE_SETTINGS] },
      to: { path: SETTINGS },
    },
    only('database', DATABASE, [KERNEL, FILE_SYSTEM]),
    only(
      'log-format',
      LOG_FORMAT,
      [KERNEL],
      'The format of the log knows no database, no HTTP and no feature.',
    ),
    only('key-store', KEY_STORE, [KERNEL, FILE_SYSTEM]),
    only('jwks', JWKS, [KERNEL, HTTP_CLIENT]),
    only('identity', IDENTITY, [KERNEL, NEGOTIATION, JWKS, KEY_STORE]),
    only('audit', AUDIT, [KERNEL, DATABASE, IDENTITY, TREE, TILES]),
    only('log-tree', TREE, [], 'The tree of the evidence log is arithmetic.'),
    only('log-notes', NOTES, [KERNEL], 'Notes are texts and signatures.'),
    only('log-tiles', TILES, [TREE, NOTES]),
    only('log-proof', PROOF, [NOTES]),
    only('log-store', LOG_STORE, [KERNEL, DATABASE, TREE, NOTES, TILES]),
    only('log-sequencer', SEQUENCER, [KERNEL, DATABASE, TREE, NOTES, TILES, LOG_STORE]),
    only('evidence', EVIDENCE, [
      KERNEL,
      HTTP_SERVER,
      IDENTITY,
      DATABASE,
      AUDIT,
      TREE,
      NOTES,
      TILES,
      PROOF,
      LOG_STORE,
      RECEIPTS,
    ]),
    only('access', ACCESS, [KERNEL, GRAPHQL, JWKS, KEY_STORE, IDENTITY, AUDIT, DATABASE, RECORDER, NUMBERS]),
    only('signatures', SIGNATURES, [KERNEL, JWKS, KEY_STORE]),
    only('attachments', ATTACHMENTS, [
      KERNEL,
      FILE_SYSTEM,
      HTTP_SERVER,
      IDENTITY,
      DATABASE,
      AUDIT,
      SUBGRAPH_KIT,
    ]),
    only('event-stream', EVENT_STREAM, [KERNEL]),
    only('http-client', HTTP_CLIENT, [KERNEL]),
    only('negotiation', NEGOTIATION, [KERNEL]),
    only('http-server', HTTP_SERVER, [KERNEL, NEGOTIATION, HTTP_SETTINGS]),
    only('subgraph-kit', SUBGRAPH_KIT, [
      KERNEL,
      JWKS,
      NEGOTIATION,
      EVENT_STREAM,
      HTTP_SERVER,
      IDENTITY,
      DATABASE,
      ACCESS,
    ]),
    only('registry', REGISTRY, [KERNEL, IDENTITY, DATABASE, AUDIT, ACCESS, SUBGRAPH_KIT]),
    only('jobs', JOBS, [KERNEL, DATABASE]),
    only('deadlines', DEADLINES, [KERNEL, DATABASE, RECORDER, OUTBOX, JOBS, TASKS]),
    only('outbox', OUTBOX, [KERNEL, DATABASE]),
    only('recorder', RECORDER, [KERNEL, DATABASE, AUDIT]),
    only('numbers', NUMBERS, [KERNEL, DATABASE]),
    only('tasks', TASKS, [KERNEL, IDENTITY, DATABASE, ACCESS, SUBGRAPH_KIT, REGISTRY, OUTBOX]),
    only('feature', FEATURES, [
      KERNEL,
      JWKS,
      KEY_STORE,
      IDENTITY,
      DATABASE,
      AUDIT,
      ACCESS,
      SUBGRAPH_KIT,
      REGISTRY,
      LAW,
      LEADING_GROUPS,
      SIGNATURES,
      ATTACHMENTS,
      DEADLINES,
      JOBS,
      OUTBOX,
      TASKS,
      RECORDER,
      NUMBERS,
    ]),
    only('law', LAW, [KERNEL, FILE_SYSTEM, DATABASE, SUBGRAPH_KIT]),
    only('leading-groups', LEADING_GROUPS, [
      KERNEL,
      IDENTITY,
      DATABASE,
      AUDIT,
      ACCESS,
      SUBGRAPH_KIT,
      NUMBERS,
      RECORDER,
    ]),
    {
      name: 'log-verifier-stands-alone',
      comment:
        'What checks the hub shares nothing with it: no code, and no package that could be wrong in both.',
      severity: 'error',
      from: { path: LOG_VERIFIER, pathNot: '\\.spec\\.ts$' },
      to: { pathNot: LOG_VERIFIER, dependencyTypesNot: ['core'] },
    },
    {
      name: 'log-verifier-is-a-command',
      comment: 'The hub never answers for itself with the verifier; only its command and clients run it.',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: [LOG_VERIFIER, CLIENT_RECEIPTS, '^src/cli/commands/'] },
      to: { path: LOG_VERIFIER },
    },
    {
      name: 'client-stands-alone',
      comment:
        'It is a package of its own, without dependencies, and runs in browsers; receipts are for Node.',
      severity: 'error',
      from: { path: CLIENT, pathNot: CLIENT_RECEIPTS },
      to: { pathNot: [CLIENT] },
    },
    {
      name: 'client-receipts-imports',
      severity: 'error',
      from: { path: CLIENT_RECEIPTS },
      to: { pathNot: [CLIENT, LOG_VERIFIER] },
    },
    {
      name: 'client-is-for-clients',
      comment: 'The hub does not call itself by its client.',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: CLIENT },
      to: { path: CLIENT },
    },
    only('webhooks', WEBHOOKS, [
      KERNEL,
      HTTP_CLIENT,
      IDENTITY,
      DATABASE,
      ACCESS,
      SUBGRAPH_KIT,
      REGISTRY,
      OUTBOX,
      JOBS,
    ]),
    only('log-witnesses', '^src/transparency-log/witnesses/', [KERNEL, HTTP_CLIENT, LOG_FORMAT]),
    only(
      'witness',
      '^src/witness/',
      [KERNEL, FILE_SYSTEM, HTTP_SERVER, HTTP_SETTINGS, JWKS, KEY_STORE, LOG_FORMAT],
      'A witness runs without a hub: it knows no database and no feature.',
    ),
    only('personal-items', '^src/personal-items/', [KERNEL, IDENTITY, DATABASE, SUBGRAPH_KIT]),
    only('intake', INTAKE, [KERNEL, DATABASE, AUDIT]),
    only('imports', '^src/imports/', [
      KERNEL,
      FILE_SYSTEM,
      DATABASE,
      IDENTITY,
      AUDIT,
      HTTP_SERVER,
      HTTP_SETTINGS,
      SUBGRAPH_KIT,
      ATTACHMENTS,
      INTAKE,
    ]),
    only('sample-data', '^src/sample-data/', [KERNEL, DATABASE]),
    only(
      'sandbox',
      '^src/sandbox/',
      [KERNEL, DATABASE, '^src/sample-data/'],
      'What reads an installation for strangers knows its tables and no feature.',
    ),
    only(
      'engine',
      ENGINE,
      [KERNEL, GRAPHQL, NEGOTIATION, EVENT_STREAM, HTTP_CLIENT],
      'The engine knows no caller, no policy and no database.',
    ),
    only(
      'gateway',
      '^src/gateway/',
      [KERNEL, GRAPHQL, ENGINE, NEGOTIATION, EVENT_STREAM, HTTP_CLIENT, HTTP_SERVER, IDENTITY, AUDIT, ACCESS],
      'The gateway knows no feature.',
    ),
    only(
      'conformance',
      '^src/conformance/',
      [KERNEL, HTTP_SERVER, IDENTITY, JWKS, ACCESS, ENGINE, '^src/gateway/'],
      'What tries a site asks it as the hub does, and knows no agency.',
    ),
    only('personas', '^src/personas/', [KERNEL]),
    only('sign-in', SIGN_IN, [KERNEL, NEGOTIATION, HTTP_SERVER, IDENTITY, AUDIT, DATABASE]),
    only('development-identity', DEVELOPMENT_IDENTITY, [
      KERNEL,
      FILE_SYSTEM,
      NEGOTIATION,
      HTTP_SERVER,
      IDENTITY,
      SIGN_IN,
      '^src/personas/',
    ]),
    {
      name: 'development-identity-is-loaded-when-asked-for',
      comment: 'Production loads nothing that lets anybody be anybody.',
      severity: 'error',
      from: { path: '^src/', pathNot: DEVELOPMENT_IDENTITY },
      to: {
        path: [DEVELOPMENT_IDENTITY, 'node_modules/oidc-provider/'],
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    },
    only(
      'observability',
      '^src/observability/',
      [KERNEL, HTTP_SERVER, IDENTITY, ENGINE, '^src/gateway/'],
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
      from: { path: '^src/agencies/([^/]+)/' },
      to: { path: '^src/agencies/([^/]+)/', pathNot: '^src/agencies/$1/' },
    },
    {
      name: 'subgraphs-use-doors',
      severity: 'error',
      from: { path: '^src/(agencies|coordination)/' },
      to: { path: '^(src/(engine|gateway|hub|cli|config|demo|sample-data)/|migrations/|tests/)' },
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
          '^src/[^/]+/settings/index\\.ts$',
          '^src/(agencies|http|keys|transparency-log|workflow)/[^/]+/index\\.ts$',
          '^src/database/embedded/index\\.ts$',
          '^src/hub/',
        ],
      },
    },
    {
      name: 'pure-domain',
      comment: 'Workflow tables know no database and no GraphQL.',
      severity: 'error',
      from: { path: '\\.machine\\.ts$' },
      to: {
        path: [
          'node_modules/(typeorm|pg|graphql|type-graphql)/',
          '^src/(database|engine|gateway|subgraphs)/',
        ],
      },
    },
    ...layerRules,
    {
      name: 'pure-model',
      comment: 'A model knows no database and no GraphQL.',
      severity: 'error',
      from: { path: `^src/${LAYERED}/model/`, pathNot: '\\.spec\\.ts$' },
      to: { path: ['node_modules/(typeorm|pg|graphql|type-graphql)/', '^src/(database|subgraph-kit)/'] },
    },
    {
      name: 'rows-only-read-and-write',
      comment: 'What follows from a step subscribes to it in transitions/.',
      severity: 'error',
      from: { path: `^src/${LAYERED}/rows/` },
      to: { path: '^src/workflow/(deadlines|tasks|outbox|jobs)/' },
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
    // Packages of the peers are installed by the benchmark alone. The console is a program of its own, which its own spec
    // keeps apart (tests/architecture/console.spec.ts): this parser does not read JSX.
    exclude: { path: '^(tests/bench/peers|src/console)/' },
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
