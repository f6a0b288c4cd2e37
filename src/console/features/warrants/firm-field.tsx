import { Select } from 'antd';
import { useState } from 'react';
import { useAsk } from '../../api/use-ask';
import { defineTexts, useTexts } from '../../i18n/texts';
import { useFirmNames } from './use-firm-names';
import { FirmsByName } from './warrants.generated';

const texts = defineTexts(
  { type: '输入名称中的两个字以上', none: '没有找到，或者您无权查看' },
  { type: 'Type two characters of its name or more', none: 'None found, or none that you may see' },
);

const LEAST = 2;

interface FirmFieldProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (code: string) => void;
}

/** A firm, found by a part of its name. */
export function FirmField({ id, value, onChange }: FirmFieldProps) {
  const t = useTexts(texts);
  const [text, setText] = useState('');
  const name = useFirmNames(value ? [value] : []);
  const { data, isFetching } = useAsk(
    FirmsByName,
    { name: text.trim() },
    { enabled: text.trim().length >= LEAST, keepsPrevious: true },
  );
  const found = text.trim().length < LEAST ? [] : (data?.data?.platforms.edges ?? []).map(({ node }) => node);
  const options = found.map(({ code, name: label }) => ({ value: code, label: `${label}（${code}）` }));
  const shown =
    value && !options.some((option) => option.value === value)
      ? [{ value, label: name(value) }, ...options]
      : options;
  return (
    <Select
      {...(id ? { id } : {})}
      {...(value ? { value } : {})}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={isFetching}
      placeholder={t.type}
      notFoundContent={text.trim().length < LEAST ? t.type : t.none}
      options={shown}
      onChange={(code: string) => onChange?.(code)}
    />
  );
}
