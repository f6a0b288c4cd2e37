import { DatePicker, Form, Input, InputNumber, Radio } from 'antd';
import { CheckboxChoice } from '../../components/checkbox-choice';
import { enumOptions } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import type { CatalogueItem } from './matrix/matrix';
import { sharingTexts } from './texts';

const texts = defineTexts(
  {
    itemsHelp: '仅列该部门有条件共享的数据项；无条件共享的不需要协议，不予共享的不得列入。',
    noItems: '请先选择数据所属部门。',
    itemsMissing: '请至少选择一项数据。',
    purposesMissing: '请至少选择一个使用目的。',
    basisHelp: '写明法律名称及条款，如：《政务信息资源共享管理暂行办法》第十二条',
    basisMissing: '请写明法律依据。',
    periodMissing: '请选择有效期的首日和末日。',
    quotaHelp: '以北京时间的自然日计；不填即不限次数。',
    maskedHelp: '不脱敏的协议由数据所属部门总部机构批准。',
    period: '有效期（首日和末日均计入）',
  },
  {
    itemsHelp:
      'Only what the owner shares conditionally: the rest needs no agreement, or is not shared at all.',
    noItems: 'Choose the owner first.',
    itemsMissing: 'Choose at least one item.',
    purposesMissing: 'Choose at least one purpose.',
    basisHelp: 'Name the law and the article.',
    basisMissing: 'State the legal basis.',
    periodMissing: 'Choose the first and the last day.',
    quotaHelp: 'Counted by the day in Beijing; leave it empty for no limit.',
    maskedHelp: 'An agreement that masks nothing is approved by the owner’s national office.',
    period: 'In force (first and last day included)',
  },
);

export interface TermsFieldsProps {
  readonly owner: string | undefined;
  readonly catalogue: readonly CatalogueItem[];
}

/** The terms of an agreement, to be filled in: for a proposal and for an amendment. */
export function TermsFields({ owner, catalogue }: TermsFieldsProps) {
  const t = useTexts(texts);
  const words = useTexts(sharingTexts);
  const { locale } = useLocale();
  const items = catalogue
    .filter((item) => item.owner === owner && item.shareType === 'CONDITIONAL')
    .map((item) => ({ value: item.id, label: item.descriptions[locale] }));
  return (
    <>
      <Form.Item
        name="items"
        label={words.items}
        extra={items.length > 0 ? t.itemsHelp : t.noItems}
        rules={[{ required: true, type: 'array', min: 1, message: t.itemsMissing }]}
      >
        <CheckboxChoice label={words.items} options={items} />
      </Form.Item>
      <Form.Item
        name="purposes"
        label={words.purposes}
        rules={[{ required: true, type: 'array', min: 1, message: t.purposesMissing }]}
      >
        <CheckboxChoice label={words.purposes} options={enumOptions('Purpose', locale)} />
      </Form.Item>
      <Form.Item
        name="legalBasis"
        label={words.legalBasis}
        extra={t.basisHelp}
        rules={[{ required: true, whitespace: true, message: t.basisMissing }]}
      >
        <Input.TextArea rows={2} maxLength={2_000} />
      </Form.Item>
      <Form.Item name="masked" label={words.masked} extra={t.maskedHelp} rules={[{ required: true }]}>
        <Radio.Group
          aria-label={words.masked}
          options={[
            { value: true, label: words.yes },
            { value: false, label: words.no },
          ]}
        />
      </Form.Item>
      <Form.Item name="jurisdiction" label={words.jurisdiction} rules={[{ required: true }]}>
        <Radio.Group aria-label={words.jurisdiction} options={enumOptions('SharingJurisdiction', locale)} />
      </Form.Item>
      <Form.Item name="dailyQuota" label={words.dailyQuota} extra={t.quotaHelp}>
        <InputNumber min={1} max={100_000_000} precision={0} />
      </Form.Item>
      <Form.Item
        name="period"
        label={t.period}
        rules={[{ required: true, type: 'array', message: t.periodMissing }]}
      >
        <DatePicker.RangePicker allowClear={false} />
      </Form.Item>
    </>
  );
}
