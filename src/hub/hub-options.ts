import type { FastifyBaseLogger } from 'fastify';
import type { JWK } from 'jose';
import type { AttachmentSettings } from '../attachments/index.js';
import type { DatabaseConnection } from '../database/index.js';
import type { DeterminationSettings, VotingRules } from '../determination/index.js';
import type { OperationLimits, RemoteSubgraphConfig } from '../engine/index.js';
import type { ActorSet } from '../gateway/settings/index.js';
import type { DocumentsByAgency, RateLimits, StreamLimits } from '../gateway/index.js';
import type { HttpLimits } from '../http/server/index.js';
import type { ImportSettings } from '../imports/index.js';
import type { Issuer } from '../identity/index.js';
import type { CacheStatistics, Clock } from '../kernel/index.js';
import type { ObservabilityOptions } from '../observability/index.js';
import type { RectificationPeriods } from '../rectification/index.js';
import type { Signer } from '../transparency-log/notes/index.js';
import type { Witness } from '../transparency-log/witnesses/index.js';
import type { SessionLimits, SignInProvider } from '../sign-in/index.js';

/** How people sign in with a browser. */
export interface SignInOptions {
  readonly providers: readonly SignInProvider[];
  /** Origin of the console; null where the loopback name that is asked is, which production does not take. */
  readonly consoleUrl: string | null;
  readonly production: boolean;
  readonly limits: SessionLimits;
  /** How many sign-ins one address may begin, and how many complete, in a minute. */
  readonly signInsPerMinute: number;
  /** Where there is one, anybody at this machine may be one of the personas: the folder of the development issuers' keys. */
  readonly developmentKeys?: string;
}

/** The evidence log of a hub. */
export interface LogOptions {
  /** Names the log in its heads. */
  readonly origin: string;
  /** Signs heads; a key of its own, lost when it stops, when absent. */
  readonly signingKey?: JWK;
  /** Signs heads in place of the key, e.g. a cryptographic module. */
  readonly signer?: Signer;
  /** Signs receipts, then earlier keys. */
  readonly receiptKeys?: readonly JWK[];
  /** How long a record may wait to be sealed before nothing is disclosed any more. */
  readonly headMaxAgeMinutes: number;
  /** Milliseconds from one look at the log to the next. */
  readonly watchInterval?: number;
  /** Who cosigns heads, and how many of them have to; nobody when absent. */
  readonly witnesses?: {
    readonly of: readonly Witness[];
    readonly quorum: number;
    /** Milliseconds from one round to the next. */
    readonly interval?: number;
  };
  /** Whether this process seals the log as well; it does when absent. */
  readonly sequence?: boolean;
}

/** What a hub is started with. */
export interface HubOptions {
  readonly connection: DatabaseConnection;
  readonly poolSize: number;
  readonly issuers: readonly Issuer[];
  readonly supergraphSdl: string;
  /** Where the supergraph came from: what is written there later is served without a restart. */
  readonly supergraphFile?: string;
  readonly introspection: boolean;
  /** Bounds on one operation that are not the default ones. */
  readonly limits?: Partial<OperationLimits>;
  /** How much one caller, and one agency, may ask of this process; the default rates when absent. */
  readonly rates?: RateLimits;
  /** Each agency's trusted documents; none when absent. */
  readonly trustedDocuments?: DocumentsByAgency;
  /** The folder of the built console, which is served at `/`; there is no console when absent. */
  readonly consoleDirectory?: string;
  /** Whose callers may send trusted documents only. */
  readonly trustedDocumentsOnly?: ActorSet;
  /** Without it nobody signs in, and cookies count for nothing. */
  readonly signIn?: SignInOptions;
  readonly settings: DeterminationSettings;
  /** 议事规则; the product's own when absent. */
  readonly voting?: VotingRules;
  /** Periods of rectification orders that are not the default ones. */
  readonly rectification?: Partial<RectificationPeriods>;
  /** Where attachments lie and how large they may be, where that is to be other than usual. */
  readonly attachments?: Partial<AttachmentSettings>;
  /** How large files to import may be, where that is to be other than usual. */
  readonly imports?: Partial<ImportSettings>;
  readonly clock: Clock;
  readonly logger: FastifyBaseLogger;
  readonly host: string;
  readonly port: number;
  /** Signs caller contexts; without it the hub makes a key of its own, which no other process can verify. */
  readonly contextSigningKey?: JWK;
  /** Signs rulings, then earlier keys; without it the hub makes a key of its own, which is lost when it stops. */
  readonly rulingSigningKeys?: readonly JWK[];
  /** The evidence log; keys of its own when absent. */
  readonly log?: LogOptions;
  /** Subgraphs at agencies' own sites, by name; one that is not named runs in this process. */
  readonly remoteSubgraphs?: ReadonlyMap<string, RemoteSubgraphConfig>;
  /** Without it there are no metrics, no traces and no lines about requests. */
  readonly observability?: ObservabilityOptions;
  /** Whether webhooks may go to private addresses, and by plain HTTP; not when absent. */
  readonly webhooksAllowPrivate?: boolean;
  /** How many hours messages are signed with a webhook's earlier secret as well; 24 where nothing is said. */
  readonly webhookSecretGraceHours?: number;
  /** How many days messages that were told, and deliveries that were taken, are kept; 183 where nothing is said. */
  readonly webhookRetentionDays?: number;
  /** Makes the dated table of divisions anew, once an hour; it stays as it is when absent. */
  readonly installDatedTables?: (now: Date) => void;
  /** Bounds on connections and on the time that requests take, where they are to be other than usual. */
  readonly http?: Partial<HttpLimits>;
  /** Bounds on event streams, where they are to be other than usual. */
  readonly streams?: Partial<StreamLimits> & {
    /** Changes that are held for one slow subscriber at most. */
    readonly buffer?: number;
  };
}

/** A hub that answers. */
export interface RunningHub {
  /** Where it listens, without a trailing slash. */
  readonly url: string;
  /** How well each cache does. */
  caches(): readonly CacheStatistics[];
  /** Event streams open at this moment, and what listens for them inside. */
  streams(): { readonly open: number; readonly subscribers: number };
  /** Reads the supergraph's file again now; what became of it is in the log. */
  reloadSupergraph(): Promise<void>;
  /** Lets requests in flight finish, completes event streams, then closes every connection. */
  stop(): Promise<void>;
}
