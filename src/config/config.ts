import type { z } from 'zod';
import { accessSettings, type AccessSettings } from '../access/settings/index.js';
import { attachmentSettings, type AttachmentSettings } from '../attachments/settings/index.js';
import { importSettings, type ImportSettings } from '../imports/settings/index.js';
import { databaseSettings, type DatabaseSettings } from '../database/settings/index.js';
import { determinationSettings, type DeterminationConfig } from '../determination/settings/index.js';
import { engineSettings, type EngineSettings } from '../engine/settings/index.js';
import { gatewaySettings, type GatewaySettings } from '../gateway/settings/index.js';
import { httpSettings, type HttpSettings } from '../http/settings/index.js';
import { hubSettings, type HubSettings } from '../hub/settings/index.js';
import { identitySettings, type IdentitySettings } from '../identity/settings/index.js';
import { CodedError } from '../kernel/index.js';
import { observabilitySettings, type ObservabilitySettings } from '../observability/settings/index.js';
import { rectificationSettings, type RectificationSettings } from '../rectification/settings/index.js';
import { sampleSettings, type SampleSettings } from '../sample-data/settings/index.js';
import type { Reading } from '../settings/index.js';
import { signInSettings, type SignInSettings } from '../sign-in/settings/index.js';
import { siteSettings, type SiteSettings } from '../subgraph-kit/settings/index.js';
import {
  logSettings,
  logWitnessSettings,
  type LogSettings,
  type LogWitnessSettings,
} from '../transparency-log/settings/index.js';
import { webhookSettings, type WebhookSettings } from '../webhooks/settings/index.js';
import { witnessSettings, type WitnessSettings } from '../witness/settings/index.js';
import { misspelledVariables } from './misspelled-variables.js';
import { environmentSchema } from './variables.js';

/** Everything that the environment decides, read once at start: what each feature reads of it, side by side. */
export interface Config
  extends
    AccessSettings,
    DatabaseSettings,
    DeterminationConfig,
    EngineSettings,
    GatewaySettings,
    HttpSettings,
    HubSettings,
    IdentitySettings,
    LogSettings,
    ObservabilitySettings,
    RectificationSettings,
    LogWitnessSettings,
    Omit<SampleSettings, 'sampleDataWanted'>,
    Omit<SignInSettings, 'developmentIdentity'>,
    SiteSettings,
    WebhookSettings,
    WitnessSettings {
  readonly production: boolean;
  /** Where the embedded database and the development keys live. */
  readonly dataDirectory: string;
  /** Whether an empty database is filled with sample data; by itself only the embedded one is. */
  readonly sampleData: boolean;
  readonly attachments: AttachmentSettings;
  readonly imports: ImportSettings;
  /** Whether anybody at this machine may sign in as one of the personas, whose tokens are accepted then. */
  readonly developmentIdentity: boolean;
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
export function parseVariables<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  present: Environment,
  problems: string[],
): z.infer<z.ZodObject<Shape>> {
  const parsed = schema.safeParse(present);
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  problems.push(...parsed.error.issues.map((issue) => sentence(issue.path.join('.'), issue.message)));
  return schema.parse(Object.fromEntries(Object.entries(present).filter(([name]) => !wrong.has(name))));
}

/**
 * Looks at the whole environment, so that everything that is wrong is told together. Empty variables count as absent.
 * Files that variables name are not opened, but for SUBGRAPHS.
 */
export function examineEnvironment(environment: Environment = process.env): ExaminedEnvironment {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const problems: string[] = [];
  const values = parseVariables(environmentSchema, present, problems);
  const production = values.NODE_ENV === 'production';
  const reading: Reading = { production, host: values.HOST, problems };
  const hub = hubSettings.read(values, reading);
  if (production) problems.push(...productionProblems(present, values, hub.remoteSubgraphs.size > 0));
  const { sampleDataWanted, ...sample } = sampleSettings.read(values, reading);
  const identity = identitySettings.read(values, reading);
  const signIn = signInSettings.read(values, reading);
  const config: Config = {
    production,
    dataDirectory: values.DATA_DIR,
    ...httpSettings.read(values, reading),
    ...databaseSettings.read(values, reading),
    ...identity,
    ...signIn,
    developmentIdentity: signIn.developmentIdentity && identity.developmentIssuers,
    sampleData: sampleDataWanted ?? (!production && present['DATABASE_URL'] === undefined),
    ...sample,
    ...hub,
    ...engineSettings.read(values, reading),
    ...gatewaySettings.read(values, reading),
    ...rectificationSettings.read(values, reading),
    ...accessSettings.read(values, reading),
    ...siteSettings.read(values, reading),
    ...webhookSettings.read(values, reading),
    ...logSettings.read(values, reading),
    ...witnessSettings.read(values, reading),
    ...logWitnessSettings.read(values, reading),
    ...determinationSettings.read(values, reading),
    ...observabilitySettings.read(values, reading),
    ...attachmentSettings.read(values, reading),
    ...importSettings.read(values, reading),
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

/** Conveniences of development refuse to be on in production, and production names its own database and issuers. */
function productionProblems(
  present: Environment,
  values: z.infer<typeof environmentSchema>,
  anyRemote: boolean,
): string[] {
  const conveniences = [
    'DEVELOPMENT_ISSUERS',
    'DEVELOPMENT_IDENTITY',
    'SAMPLE_DATA',
    'INTROSPECTION',
  ] as const;
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
