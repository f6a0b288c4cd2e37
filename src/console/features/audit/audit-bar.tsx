import { Button, Checkbox, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { LASTING, useAsk } from '../../api/use-ask';
import { useAddress } from '../../components/use-address';
import { enumOptions } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { useTexts } from '../../i18n/texts';
import { useActorOptions } from '../../names/use-names';
import { AuditItemNames } from './audit.generated';
import { AUDIT_KEYS, type AuditKey } from './audit-filter';
import { auditTexts } from './texts';

/** 谁 · 看了 · 哪家机构 · 哪一项 · 何时 · 为何: one search, kept in the address. */
export function AuditBar() {
  const t = useTexts(auditTexts);
  const { locale } = useLocale();
  const [chosen, choose] = useAddress();
  const [copied, setCopied] = useState(false);
  const agencies = useActorOptions();
  const items = useAsk(AuditItemNames, {}, LASTING);
  const from = chosen.get('from');
  const to = chosen.get('to');
  const set = (key: AuditKey) => (value: string | null | undefined) => {
    setCopied(false);
    choose({ [key]: value });
  };
  return (
    <search aria-label={t.search}>
      <div className="audit-bar">
        <Select
          aria-label={t.agency}
          showSearch={{ optionFilterProp: 'label' }}
          value={chosen.get('agency') ?? ''}
          onChange={set('agency')}
          options={[{ value: '', label: t.anyAgency }, ...agencies]}
        />
        <TextPart key={`officer${chosen.get('officer')}`} label={t.who} hint={t.whoHint} name="officer" />
        <TextPart
          key={`platform${chosen.get('platform')}`}
          label={t.platform}
          hint={`${t.platform}（${t.platformHint}）`}
          name="platform"
        />
        <Select
          aria-label={t.item}
          showSearch={{ optionFilterProp: 'label' }}
          value={chosen.get('item') ?? ''}
          onChange={set('item')}
          options={[
            { value: '', label: t.anyItem },
            ...(items.data?.data?.catalogue ?? []).map(({ id, descriptions }) => ({
              value: id,
              label: descriptions[locale],
            })),
          ]}
        />
        <DatePicker.RangePicker
          aria-label={t.when}
          placeholder={[t.from, t.until]}
          value={from && to ? [dayjs(from), dayjs(to)] : null}
          onChange={(_days, texts) => choose({ from: texts?.[0], to: texts?.[1] })}
        />
        <Select
          aria-label={t.purpose}
          value={chosen.get('purpose') ?? ''}
          onChange={set('purpose')}
          options={[{ value: '', label: t.anyPurpose }, ...enumOptions('Purpose', locale)]}
        />
        <TextPart key={`case${chosen.get('case')}`} label={t.matter} hint={t.matter} name="case" />
        <Select
          aria-label={t.decision}
          value={chosen.get('decision') ?? ''}
          onChange={set('decision')}
          options={[{ value: '', label: t.anyDecision }, ...enumOptions('AuditDecision', locale)]}
        />
      </div>
      <div className="audit-bar">
        <Select
          aria-label={t.role}
          value={chosen.get('role') ?? ''}
          onChange={set('role')}
          options={[{ value: '', label: t.anyRole }, ...enumOptions('Role', locale)]}
        />
        <Select
          aria-label={t.counted}
          value={chosen.get('counted') ?? ''}
          onChange={set('counted')}
          options={[{ value: '', label: t.notCounted }, ...enumOptions('AccessSignalKind', locale)]}
        />
        <TextPart
          key={`operation${chosen.get('operation')}`}
          label={t.operation}
          hint={t.operationHint}
          name="operation"
        />
      </div>
      <div className="actions">
        <Checkbox
          checked={chosen.get('refused') === '1'}
          onChange={({ target }) => set('refused')(target.checked ? '1' : null)}
        >
          {t.refused}
        </Checkbox>
        <Button onClick={() => choose(Object.fromEntries(AUDIT_KEYS.map((key) => [key, null])))}>
          {t.clear}
        </Button>
        <Button onClick={() => void navigator.clipboard.writeText(location.href).then(() => setCopied(true))}>
          {t.copy}
        </Button>
        <span className="quiet" role="status">
          {copied ? t.copied : ''}
        </span>
      </div>
    </search>
  );
}

interface TextPartProps {
  readonly label: string;
  readonly hint: string;
  readonly name: AuditKey;
}

/** A text of the search; it is searched for when one leaves it or presses Enter. */
function TextPart({ label, hint, name }: TextPartProps) {
  const [chosen, choose] = useAddress();
  const take = ({ value }: HTMLInputElement): void => {
    if (value.trim() !== (chosen.get(name) ?? '')) choose({ [name]: value.trim() });
  };
  return (
    <Input
      allowClear
      aria-label={label}
      placeholder={hint}
      maxLength={200}
      defaultValue={chosen.get(name) ?? ''}
      onBlur={({ currentTarget }) => take(currentTarget)}
      onPressEnter={({ currentTarget }) => take(currentTarget)}
    />
  );
}
