import { Tag } from 'antd';
import { useEnumWord, type EnumName } from '../i18n/enum-word';

/** Statuses in which something waits, went well, or went wrong. */
const COLOURS: Readonly<Record<string, string>> = {
  DISPUTED: 'warning',
  CONSULTATION: 'processing',
  REFERRED: 'processing',
  COLLECTING: 'processing',
  DETERMINED: 'success',
  DECIDED: 'success',
  SETTLED: 'success',
  VERIFIED: 'success',
  ACTIVE: 'success',
  CLOSED: 'default',
  WITHDRAWN: 'default',
  RETURNED: 'warning',
  SUSPENDED: 'warning',
  OVERDUE: 'error',
};

/** A status by its word. */
export function EnumTag({ name, value }: { readonly name: EnumName; readonly value: string }) {
  const word = useEnumWord();
  return <Tag color={COLOURS[value] ?? 'default'}>{word(name, value)}</Tag>;
}
