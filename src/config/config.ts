import type { z } from 'zod';
import { environmentSchema } from './variables.js';
import { CodedError, parsePostgresUrl, type Actor } from '../kernel/index.js';
import { readObservability, type ObservabilityConfig } from './observability.js';
import { readOpinionConfig, type OpinionConfig } from './opinions.js';
import { readOperationLimits, type OperationLimits } from './operation-limits.js';
import { readRectificationPeriods, type RectificationPeriods } from './rectification-periods.js';
import { readHttpLimits, type HttpLimits } from './http-limits.js';
import { readStreamCounts, type StreamCounts } from './stream-limits.js';
import { readRateLimits, type RateLimits } from './rate-limits.js';
import { readRemoteSubgraphs, type RemoteSubgraphConfig } from './subgraphs.js';
import type { Fraction } from './fraction.js';
import { misspelledVariables } from './misspelled-variables.js';
import { readTrustedDocumentsOnly } from './trusted-documents-only.js';
import { readWorkflowDeadlines, type WorkflowDeadlines } from './workflow-deadlines.js';

/** Everything that the environment decides, read once at start. */
export interface Config {
  readonly production: boolean;
  readonly host: string;
  /** TCP port of the hub; 0 lets the system choose. */
  readonly port: number;
  /** Where the embedded database and the development keys live. */
  readonly dataDirectory: string;
  /** The owner's URL of an external PostgreSQL; null starts the embedded one. */
  readonly databaseUrl: string | null;
  /** Connections at most for each database role. */
  readonly databasePoolSize: number;
  /** What the database roles' passwords are derived from; null, in development only, takes the owner's password. */
  readonly databaseRoleSecret: string | null;
  /** Path of the JSON file that names each agency's token issuer; null when only development issuers are used. */
  readonly identityIssuersFile: string | null;
  /** Whether tokens of the locally generated development issuers are accepted. */
  readonly developmentIssuers: boolean;
  /** Whether an empty database is filled with sample data; by itself only the embedded one is. */
  readonly sampleData: boolean;
  readonly samplePlatforms: number;
  readonly sampleSeed: number;
  /** Whether the schema may be introspected. */
  readonly introspection: boolean;
  /** Path of the supergraph that is served; null takes the committed one. */
  readonly supergraphFile: string | null;
  /** Subgraphs at agencies' own sites, by name; one that is not named runs in process. */
  readonly remoteSubgraphs: ReadonlyMap<string, RemoteSubgraphConfig>;
  /** Bounds on one operation that are not the default ones. */
  readonly operationLimits: Partial<OperationLimits>;
  /** How much one caller, and one agency, may ask of this process. */
  readonly rateLimits: RateLimits;
  /** Bounds on connections, on the time that requests take to arrive, and on stopping; of every server of a command. */
  readonly httpLimits: HttpLimits;
  /** How many event streams may be open at one time. */
  readonly streamCounts: StreamCounts;
  /** Path of the directory or file of the agencies' trusted documents; null where there are none. */
  readonly trustedDocuments: string | null;
  /** Whose callers may send trusted documents only. */
  readonly trustedDocumentsOnly: ReadonlySet<Actor>;
  /** Path of the private JWK that signs caller contexts; null takes the key kept in the data directory. */
  readonly contextSigningKeyFile: string | null;
  /** For `huishang subgraph serve`: the URL of the agency's own database, as the subgraph's role. */
  readonly subgraphDatabaseUrl: string | null;
  /** For `huishang subgraph serve`: where the hub's public context keys are. */
  readonly gatewayJwksUrl: string | null;
  /** Whether webhooks may go to private addresses, and by plain HTTP. */
  readonly webhooksAllowPrivate: boolean;
  /** How many hours messages are signed with a webhook's earlier secret as well, once it was rotated. */
  readonly webhookSecretGraceHours: number;
  /** How many days messages that were told, and deliveries that were taken, are kept. */
  readonly webhookRetentionDays: number;
  /** Path of the private JWK, or JWK Set, that signs rulings; null takes the key kept in the data directory, not in production. */
  readonly rulingSigningKeyFile: string | null;
  /** 法定人数, 特定多数, and from which day on a simple majority decides. Product defaults, not law. */
  readonly voting: {
    readonly quorum: Fraction;
    readonly majority: Fraction;
    readonly simpleMajorityAfterDays: number;
  };
  /** 协商期: working days that the parties of a dispute have before it is referred. A product default, not law. */
  readonly consultationWorkingDays: number;
  readonly opinions: OpinionConfig;
  /** 期限: how long the other stages of a dispute may take. */
  readonly workflowDeadlines: WorkflowDeadlines;
  /** Periods of rectification orders that are not the default ones, in working days. Product defaults, not law. */
  readonly rectificationPeriods: Partial<RectificationPeriods>;
  readonly logLevel: string;
  readonly observability: ObservabilityConfig;
}

/** Every variable that is wrong, each in one sentence. */
export class ConfigError extends CodedError {
  readonly code = 'CONFIG_ERROR';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The environment is not usable: ${problems.join(' ')}`);
    this.problems = problems;
  }
}

function sentence(path: string, message: string): string {
  return `${path} ${message.replace(/^Invalid (input|option): /, 'is wrong: ').replace(/\.$/, '')}.`;
}

/** An environment that was looked at: what it decides, and all that is wrong or odd with it, a sentence each. */
export interface ExaminedEnvironment {
  /** What the environment decides; a variable that is wrong counts as absent here. */
  readonly config: Config;
  /** What keeps the hub from starting. */
  readonly problems: readonly string[];
  /** What does not, but is hardly meant. */
  readonly warnings: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The values with what is wrong left out, and a sentence for each variable that is. */
function parseVariables(present: Environment, problems: string[]): z.infer<typeof environmentSchema> {
  const parsed = environmentSchema.safeParse(present);
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  problems.push(...parsed.error.issues.map((issue) => sentence(issue.path.join('.'), issue.message)));
  return environmentSchema.parse(
    Object.fromEntries(Object.entries(present).filter(([name]) => !wrong.has(name))),
  );
}

/**
 * Looks at the whole environment, so that everything that is wrong is told together. Empty variables count as absent.
 * Files that variables name are not opened, but for SUBGRAPHS.
 */
export function examineEnvironment(environment: Environment = process.env): ExaminedEnvironment {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const problems: string[] = [];
  const values = parseVariables(present, problems);
  const production = values.NODE_ENV === 'production';
  const remoteSubgraphs = readRemoteSubgraphs(present['SUBGRAPHS'], production, problems);
  const operationLimits = readOperationLimits(present['OPERATION_LIMITS'], problems);
  const rateLimits = readRateLimits(present['RATE_LIMITS'], problems);
  const httpLimits = readHttpLimits(present['HTTP_LIMITS'], problems);
  const streamCounts = readStreamCounts(present['STREAM_LIMITS'], problems);
  const rectificationPeriods = readRectificationPeriods(present['RECTIFICATION_PERIODS'], problems);
  const trustedDocumentsOnly = readTrustedDocumentsOnly(present['TRUSTED_DOCUMENTS_ONLY'], problems);
  if (production) problems.push(...productionProblems(present, values, remoteSubgraphs.size > 0));
  else if (!hasRoleSecret(values)) problems.push(ROLE_SECRET_NEEDED);
  const opinions = readOpinionConfig(values, production, problems);
  const workflowDeadlines = readWorkflowDeadlines(values, values.CONSULTATION_WORKING_DAYS, problems);
  if (trustedDocumentsOnly.size > 0 && values.TRUSTED_DOCUMENTS === undefined) {
    problems.push('TRUSTED_DOCUMENTS must be set when TRUSTED_DOCUMENTS_ONLY names an agency.');
  }
  const config: Config = {
    production,
    host: values.HOST,
    port: values.PORT,
    dataDirectory: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL ?? null,
    databasePoolSize: values.DATABASE_POOL_SIZE,
    databaseRoleSecret: values.DATABASE_ROLE_SECRET ?? null,
    identityIssuersFile: values.IDENTITY_ISSUERS ?? null,
    developmentIssuers: values.DEVELOPMENT_ISSUERS ?? !production,
    sampleData: values.SAMPLE_DATA ?? (!production && present['DATABASE_URL'] === undefined),
    samplePlatforms: values.SAMPLE_PLATFORMS,
    sampleSeed: values.SAMPLE_SEED,
    introspection: values.INTROSPECTION ?? !production,
    supergraphFile: values.SUPERGRAPH ?? null,
    remoteSubgraphs,
    operationLimits,
    rateLimits,
    httpLimits,
    streamCounts,
    trustedDocuments: values.TRUSTED_DOCUMENTS ?? null,
    trustedDocumentsOnly,
    contextSigningKeyFile: values.CONTEXT_SIGNING_KEY ?? null,
    subgraphDatabaseUrl: values.SUBGRAPH_DATABASE_URL ?? null,
    gatewayJwksUrl: values.GATEWAY_JWKS_URL ?? null,
    webhooksAllowPrivate: values.WEBHOOKS_ALLOW_PRIVATE ?? !production,
    webhookSecretGraceHours: values.WEBHOOK_SECRET_GRACE_HOURS,
    webhookRetentionDays: values.WEBHOOK_RETENTION_DAYS,
    rulingSigningKeyFile: values.RULING_SIGNING_KEY ?? null,
    voting: {
      quorum: values.RULING_QUORUM,
      majority: values.RULING_MAJORITY,
      simpleMajorityAfterDays: values.RULING_SIMPLE_MAJORITY_DAYS,
    },
    consultationWorkingDays: values.CONSULTATION_WORKING_DAYS,
    opinions,
    workflowDeadlines,
    rectificationPeriods,
    logLevel: values.LOG_LEVEL,
    observability: readObservability(values, { production, host: values.HOST }),
  };
  return { config, problems, warnings: misspelledVariables(present, Object.keys(environmentSchema.shape)) };
}

/**
 * Reads and checks the environment.
 *
 * @throws ConfigError naming all bad variables together
 */
export function readConfig(environment: Environment = process.env): Config {
  const { config, problems } = examineEnvironment(environment);
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

const ROLE_SECRET_NEEDED =
  'DATABASE_ROLE_SECRET must be set where DATABASE_URL has no password: the passwords of the database roles are derived from it, and from nothing that anybody could guess.';

/** An owner's password serves in development: who knows it may set the roles' passwords anyway. */
function hasRoleSecret({
  DATABASE_URL: url,
  DATABASE_ROLE_SECRET: secret,
}: z.infer<typeof environmentSchema>) {
  if (url === undefined || secret !== undefined) return true;
  const parsed = parsePostgresUrl(url);
  return parsed.ok && parsed.value.password !== null;
}

/** Conveniences of development refuse to be on in production, and production names its own database and issuers. */
function productionProblems(
  present: Environment,
  values: z.infer<typeof environmentSchema>,
  anyRemote: boolean,
): string[] {
  const conveniences = ['DEVELOPMENT_ISSUERS', 'SAMPLE_DATA', 'INTROSPECTION'] as const;
  const problems = conveniences
    .filter((name) => values[name] === true)
    .map((name) => `${name} may not be on when NODE_ENV=production.`);
  const required = ['DATABASE_URL', 'DATABASE_ROLE_SECRET', 'IDENTITY_ISSUERS'] as const;
  for (const name of required) {
    if (present[name] === undefined) problems.push(`${name} must be set when NODE_ENV=production.`);
  }
  if (anyRemote && present['CONTEXT_SIGNING_KEY'] === undefined) {
    problems.push('CONTEXT_SIGNING_KEY must be set when NODE_ENV=production and SUBGRAPHS names one.');
  }
  return problems;
}
