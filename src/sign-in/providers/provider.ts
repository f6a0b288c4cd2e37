import type { ClientAuth, CustomFetch } from 'openid-client';
import type { Actor, Level, LocalizedText, Rank, RegionCode, Role } from '../../kernel/index.js';

/** What an ID token must say of how somebody proved who it is: one of these `acr`, or one of these `amr` (RFC 8176). */
export interface SecondFactor {
  readonly acr: readonly string[];
  readonly amr: readonly string[];
}

/** Somebody whom one may sign in as while developing (示例人员). */
export interface OfferedPersona {
  /** `sub` of the tokens: the officer's name within its agency. */
  readonly id: string;
  readonly title: LocalizedText;
  readonly role: Role;
  readonly level: Level;
  readonly region: RegionCode | null;
  readonly rank: Rank | null;
}

/** 身份认证服务: where an agency's people sign in (OpenID Connect Core 1.0). */
export interface SignInProvider {
  /** Stable, in addresses: lower-case letters, digits and hyphens. */
  readonly id: string;
  /** Whose people it vouches for; their access tokens must be of an issuer that speaks for this agency. */
  readonly agency: Actor;
  readonly name: LocalizedText;
  /** Its issuer identifier, for a console at an origin. */
  readonly issuerFor: (origin: string) => string;
  readonly clientId: string;
  readonly clientAuthentication: ClientAuth;
  /** How its ID tokens are signed where that is not what is usual (`id_token_signed_response_alg`). */
  readonly idTokenAlgorithm?: string;
  readonly scope: string;
  /** `resource` (RFC 8707) that access tokens are asked for. */
  readonly resource?: string;
  readonly acrValues?: string;
  /** What each role is asked for; nothing where nothing is said. */
  readonly secondFactor: Readonly<Partial<Record<Role, SecondFactor>>>;
  /** A provider of this very process, for trying things out. */
  readonly development?: {
    readonly personas: readonly OfferedPersona[];
    /** Reaches it although nobody else may. */
    readonly fetch: CustomFetch;
  };
  /** Whether it may be asked by plain HTTP; never from a file. */
  readonly insecure?: boolean;
}
