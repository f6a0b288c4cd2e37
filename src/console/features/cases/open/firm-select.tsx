import { Select } from 'antd';
import { useState } from 'react';
import { useAsk } from '../../../api/use-ask';
import { FirmsByName } from './open.generated';

/** A unified social credit code, or an interim one. */
export const PLATFORM_CODE = /^[0-9A-Z]{18}$/;
const FOUND = 20;

interface FirmSelectProps {
  readonly label: string;
  /** The firm that is chosen, where it is known otherwise. */
  readonly found: { readonly code: string; readonly name: string } | null;
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (code: string | undefined) => void;
}

/** A firm by its code or a part of its name. */
export function FirmSelect({ label, found, id, value, onChange }: FirmSelectProps) {
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const isCode = PLATFORM_CODE.test(text.toUpperCase());
  const byName = useAsk(
    FirmsByName,
    { filter: isCode ? { codes: [text.toUpperCase()] } : { nameContains: text }, first: FOUND },
    { enabled: text.length >= 2, keepsPrevious: true },
  );
  const firms = byName.data?.data?.platforms.edges.map(({ node }) => node) ?? [];
  const known = found && !firms.some((each) => each.code === found.code) ? [found, ...firms] : firms;
  return (
    <Select
      {...(id ? { id } : {})}
      aria-label={label}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={value}
      onChange={(code: string | undefined) => onChange?.(code)}
      loading={byName.isFetching}
      options={known.map(({ code, name }) => ({ value: code, label: `${name}（${code}）` }))}
    />
  );
}
