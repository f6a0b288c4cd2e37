import { isInterimCode, type PlatformCode } from '../../../kernel/index.js';
import type { Identifier } from '../identifiers.js';
import type { Places } from '../registrar.js';
import { comparable, partsOfName, type NameParts, type Simplifier } from './normalise-name.js';

/** What is compared of a platform (比对要素). */
export interface ComparedPlatform extends Places {
  readonly code: string;
  readonly interim: boolean;
  readonly name: NameParts;
  /** By kind, in the form in which they are compared, and as they are written. */
  readonly identifiers: readonly (Identifier & { readonly key: string })[];
}

/** Second-level domains under which others are registered. */
const PUBLIC_SUFFIX = /\.(?:com|net|org|gov|edu|ac)\.[a-z]{2}$|\.[^.]+$/;

function domainKey(domain: string): string {
  const host = domain.toLowerCase();
  const suffix = PUBLIC_SUFFIX.exec(host)?.[0] ?? '';
  const label =
    host
      .slice(0, host.length - suffix.length)
      .split('.')
      .at(-1) ?? '';
  return label + suffix;
}

/** The form in which an identifier is compared; null for kinds of which each value belongs to one platform as it stands. */
function keyOf({ kind, value }: Identifier, simplify: Simplifier): string | null {
  switch (kind) {
    case 'DOMAIN':
      return domainKey(value);
    case 'ICP_NUMBER':
      // A number is a firm's; what is behind it counts the firm's sites.
      return comparable(value.replace(/-\d+$/, ''), simplify);
    case 'APP_NAME':
      return comparable(value, simplify).replace(/(?:app|客户端|应用)$/u, '');
    case 'BRAND':
    case 'WECHAT_ACCOUNT':
      return comparable(value, simplify);
    case 'ORGANISATION_CODE':
      return value.replace('-', '').toUpperCase();
    default:
      return null;
  }
}

export interface RegisteredPlatform extends Places {
  readonly code: string;
  readonly name: string;
  readonly interim: boolean;
  readonly identifiers: readonly Identifier[];
}

/** A platform as it is compared with others. The organisation code stands in its unified code (GB 32100-2015, places 9 to 17). */
export function comparedPlatform(platform: RegisteredPlatform, simplify: Simplifier): ComparedPlatform {
  const { code, name, interim, registeredRegion, operatingRegions } = platform;
  const isIssued = interim || isInterimCode(code as PlatformCode);
  const inCode: readonly Identifier[] = isIssued
    ? []
    : [{ kind: 'ORGANISATION_CODE', value: code.slice(8, 17) }];
  const identifiers = [...platform.identifiers, ...inCode].flatMap((identifier) => {
    const key = keyOf(identifier, simplify);
    return key === null || key === '' ? [] : [{ ...identifier, key }];
  });
  return {
    code,
    interim: isIssued,
    name: partsOfName(name, simplify),
    identifiers,
    registeredRegion,
    operatingRegions,
  };
}

/** What two platforms must have in common to be compared at all: one of these. */
export function keysOf({ name, identifiers }: ComparedPlatform): string[] {
  return [
    ...new Set([
      `NAME ${name.whole}`,
      `TRADE_NAME ${name.tradeName}`,
      ...identifiers.map(({ kind, key }) => `${kind} ${key}`),
    ]),
  ];
}
