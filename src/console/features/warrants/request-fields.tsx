import { DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { useEnumWord } from '../../i18n/enum-word';
import { defineTexts, useTexts } from '../../i18n/texts';
import { FirmField } from './firm-field';
import type { Gate } from './gates';
import { PaperField } from './paper-field';
import { warrantTexts } from './texts';

const texts = defineTexts(
  {
    firmMissing: '请选择从业机构。',
    accountsHelp: '每行一个账号，最多200个；不填即为该机构全部账户。',
    period: '交易期间（首日和末日均计入）',
    periodHelp: '只能查询已发生的交易，末日不晚于今天。',
    periodMissing: '请选择交易期间。',
    officersHelp: (count: number) =>
      `填写登录用的人员名称，输入后按回车；依法不少于${count}人。仅所列人员可凭手续查询。`,
    officersFew: (count: number) => `依法不少于${count}人。`,
    paper: (instrument: string) => `文书（${instrument}）`,
    paperNone: '文书',
    paperMissing: '请选择文书扫描件。',
    valid: '手续有效期（首日和末日均计入）',
    validMissing: '请选择手续有效期。',
    usesHelp: '每查询一页计一次，1至1000次。',
    closest: '按法律所及的最近对象',
  },
  {
    firmMissing: 'Choose the firm.',
    accountsHelp: 'One account number a line, 200 at most; leave it empty for every account of the firm.',
    period: 'Transactions (first and last day included)',
    periodHelp: 'Only what has been booked: the last day is not after today.',
    periodMissing: 'Choose the days.',
    officersHelp: (count: number) =>
      `Names that people sign in with; press Enter after each. The law asks for ${count} at least. Only they use the warrant.`,
    officersFew: (count: number) => `The law asks for ${count} at least.`,
    paper: (instrument: string) => `Paper (${instrument})`,
    paperNone: 'Paper',
    paperMissing: 'Choose the scanned paper.',
    valid: 'Good for (first and last day included)',
    validMissing: 'Choose the days.',
    usesHelp: 'Each page that is read is one use; 1 to 1,000.',
    closest: 'the closest that the law reaches',
  },
);

/** What a request for a warrant asks for, under the law that was chosen. */
export function RequestFields({ gate }: { readonly gate: Gate }) {
  const t = useTexts(texts);
  const words = useTexts(warrantTexts);
  const word = useEnumWord();
  return (
    <>
      <Form.Item name="platformCode" label={words.firm} rules={[{ required: true, message: t.firmMissing }]}>
        <FirmField />
      </Form.Item>
      <Form.Item name="accounts" label={words.accounts} extra={t.accountsHelp}>
        <Input.TextArea rows={3} />
      </Form.Item>
      <Form.Item
        name="period"
        label={t.period}
        extra={t.periodHelp}
        rules={[{ required: true, type: 'array', message: t.periodMissing }]}
      >
        <DatePicker.RangePicker maxDate={dayjs()} />
      </Form.Item>
      <Form.Item name="purpose" label={words.purpose} rules={[{ required: true }]}>
        <Radio.Group
          aria-label={words.purpose}
          options={gate.purposes.map((value) => ({ value, label: word('Purpose', value) }))}
        />
      </Form.Item>
      <Form.Item name="target" label={words.target}>
        <Select
          allowClear
          placeholder={t.closest}
          options={gate.targets.map((value) => ({ value, label: word('AccountWarrantTarget', value) }))}
        />
      </Form.Item>
      <Form.Item
        name="officers"
        label={words.officers}
        extra={t.officersHelp(gate.officers)}
        rules={[{ required: true, type: 'array', min: gate.officers, message: t.officersFew(gate.officers) }]}
      >
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[' ', ',', '，', '、']} />
      </Form.Item>
      <Form.Item
        name="document"
        label={gate.instrument ? t.paper(gate.instrument) : t.paperNone}
        rules={[{ required: true, message: t.paperMissing }]}
      >
        <PaperField />
      </Form.Item>
      <Form.Item
        name="valid"
        label={t.valid}
        rules={[{ required: true, type: 'array', message: t.validMissing }]}
      >
        <DatePicker.RangePicker minDate={dayjs()} />
      </Form.Item>
      <Form.Item name="usesAllowed" label={words.uses} extra={t.usesHelp} rules={[{ required: true }]}>
        <InputNumber min={1} max={1_000} precision={0} />
      </Form.Item>
    </>
  );
}
