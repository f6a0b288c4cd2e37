import { domainToASCII } from 'node:url';
import {
  canonicalName,
  looksLikePersonalIdentifier,
  ok,
  organisationCodeCheckCharacter,
  hidePersonalNumbers,
  refused,
  type Outcome,
} from '../../kernel/index.js';
import { identifierKindGiven, identifierMalformed, identifierPersonal } from './platform-identity.errors.js';

/** 从业机构标识: another name of a platform. */
export interface Identifier {
  readonly kind: string;
  readonly value: string;
}

/** Kinds that the registry itself writes. */
const CODE_KINDS: ReadonlySet<string> = new Set(['UNIFIED_SOCIAL_CREDIT_CODE', 'INTERIM_CODE']);

const ICP_NUMBER = /^\p{Script=Han}ICP[备证]\d{4,12}号(?:-\d{1,4})?$/u;
const HOST = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

function readDomain(text: string): string | null {
  const host = text
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#:].*$/, '');
  const ascii = domainToASCII(host);
  return HOST.test(ascii) ? ascii : null;
}

function readOrganisationCode(text: string): string | null {
  const code = text.toUpperCase().replace('-', '');
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return null;
  return organisationCodeCheckCharacter(code.slice(0, 8)) === code.slice(8) ? code : null;
}

/** The one form in which an identifier of each kind is kept; null for what has not the form of one. */
const READERS: Readonly<Record<string, (text: string) => string | null>> = {
  DOMAIN: readDomain,
  ICP_NUMBER(text) {
    const number = text.replaceAll(/\s/gu, '').replace(/icp/i, 'ICP');
    return ICP_NUMBER.test(number) ? number : null;
  },
  REGISTRATION_NUMBER: (text) => (/^\d{13}(?:\d{2})?$/.test(text) ? text : null),
  ORGANISATION_CODE: readOrganisationCode,
};

/**
 * Reads an identifier as somebody typed it and gives it in the one form in which the registry keeps it: half-width, domains in
 * small letters without what stands around them.
 *
 * Refuses PLATFORM_IDENTIFIER_KIND for codes, PLATFORM_IDENTIFIER_PERSONAL for a number of a person and
 * PLATFORM_IDENTIFIER_MALFORMED; none repeats what was sent.
 *
 * @param field what the caller calls it
 */
export function readIdentifier({ kind, value }: Identifier, field: string): Outcome<Identifier> {
  if (CODE_KINDS.has(kind)) return refused(identifierKindGiven({ field }));
  if (holdsPersonalNumber(value)) return refused(identifierPersonal({ field }));
  const name = canonicalName(value);
  const read = name === null ? null : (READERS[kind] ?? ((text: string) => text))(name);
  return read === null ? refused(identifierMalformed({ field, kind })) : ok({ kind, value: read });
}

/** Whether a text is or holds a number that names a person. */
export function holdsPersonalNumber(text: string): boolean {
  return looksLikePersonalIdentifier(text) || hidePersonalNumbers(text) !== text;
}
