import type { Dayjs } from 'dayjs';
import { endOfDay, startOfDay } from '../../components/beijing-days';
import type { AccountWarrantTarget, Purpose } from './warrants.generated';

/** What the form of a request holds. */
export interface RequestValues {
  readonly platformCode: string;
  /** Account numbers, one a line or separated by commas; empty for all. */
  readonly accounts?: string;
  readonly period: [Dayjs, Dayjs];
  readonly purpose: Purpose;
  readonly target?: AccountWarrantTarget;
  readonly officers: string[];
  readonly document: { readonly name: string; readonly sha256: string };
  readonly valid: [Dayjs, Dayjs];
  readonly usesAllowed: number;
}

/** Account numbers as they were typed, each once; null where none was. */
export function readAccounts(text: string | undefined): string[] | null {
  const accounts = [...new Set((text ?? '').split(/[\s,，、;；]+/).filter(Boolean))];
  return accounts.length === 0 ? null : accounts;
}

/** The input of a request, out of what was filled in; days are Beijing's, the last one included. */
export function requestInput(gate: string, values: RequestValues) {
  const { platformCode, accounts, period, purpose, target, officers, document, valid, usesAllowed } = values;
  const day = (at: Dayjs): string => at.format('YYYY-MM-DD');
  return {
    gate,
    platformCode,
    accounts: readAccounts(accounts),
    periodFrom: day(period[0]),
    periodTo: day(period[1]),
    purpose,
    target: target ?? null,
    officers,
    documentSha256: document.sha256,
    validFrom: startOfDay(day(valid[0])),
    validTo: endOfDay(day(valid[1])),
    usesAllowed,
  };
}

/** SHA-256 of a file, in hexadecimal digits, as the hub asks for it of the paper. */
export async function sha256Of(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
