import { disclosedValue, hasPersonalNumber, type Evidence, type ReceiptView } from '../../evidence/index.js';
import type { Caller } from '../../identity/index.js';

/** What decides who sees the receipt of a request. */
export interface ReceiptFacts {
  readonly agency: string;
  readonly level: string;
  readonly region: string | null;
  /** Null where it was erased. */
  readonly officer: string | null;
  /** Agencies of whose items something was given. */
  readonly givers: ReadonlySet<string>;
}

/** Agencies whose auditors see every agency's receipts. */
const SEES_ALL: ReadonlySet<string> = new Set(['OFFICE', 'LEADING_GROUP']);

/** Personal members that the auditor of an owner of given items sees: never from where, or by which token. */
const SHOWN_TO_OWNERS: ReadonlySet<string> = new Set(['officer', 'basis']);

/**
 * Who sees which part of a receipt (回执可见范围): the very caller all of it; auditors of his agency, of the office and of the leading
 * group all but words that hold a person's number; auditors of an agency whose items were given neither address nor token
 * nor what became of others' items.
 *
 * @param facts null where the row is gone, which only auditors who see all are told
 * @returns null where the caller sees nothing of it
 */
export function receiptView(caller: Caller, facts: ReceiptFacts | null): ReceiptView | null {
  const isAuditor = caller.role === 'AUDITOR';
  const whole: ReceiptView = {
    discloses: (_member, disclosure) => !hasPersonalNumber(disclosure),
    fieldSet: true,
  };
  if (isAuditor && SEES_ALL.has(caller.agency)) return whole;
  if (facts === null) return null;
  const isOwn =
    facts.agency === caller.agency &&
    facts.level === caller.level &&
    facts.region === caller.region &&
    facts.officer === caller.officer;
  if (isOwn) return { discloses: () => true, fieldSet: true };
  if (!isAuditor) return null;
  if (facts.agency === caller.agency) return whole;
  if (!facts.givers.has(caller.agency)) return null;
  return {
    discloses: (member, disclosure) => SHOWN_TO_OWNERS.has(member) && whole.discloses(member, disclosure),
    fieldSet: false,
  };
}

/** Reads from a request's leaf who asked, whether it was refused, and the hash of its field set. */
export function requestFacts(
  evidence: Evidence,
): (Omit<ReceiptFacts, 'givers'> & { readonly refusal: string | null; readonly fields: string }) | null {
  const row = evidence.leaves[0]?.row;
  if (!row) return null;
  const { agency, level, region, refusal, fields } = JSON.parse(row.text) as Omit<
    NonNullable<ReturnType<typeof requestFacts>>,
    'officer'
  >;
  const officer = row.disclosures['officer'];
  return {
    agency,
    level,
    region,
    refusal,
    fields,
    officer: officer === undefined ? null : (disclosedValue(officer) as string | null),
  };
}
