import { Form, Input } from 'antd';
import { defineTexts, useTexts } from '../../../i18n/texts';

const texts = defineTexts(
  {
    reason: '理由',
    reasonMissing: '请填写理由。',
    declineHelp: '数据所属部门不同意共享的，须填写理由和依据；使用部门撤回的无须填写。',
    ground: '依据',
    groundHelp: '写明法律名称及条款。',
    consent: '政务数据共享主管部门同意延长的文号',
    consentMissing: '请填写同意延长的文号。',
  },
  {
    reason: 'Reason',
    reasonMissing: 'Say why.',
    declineHelp: 'An owner that does not consent gives reason and ground; whoever withdraws need not.',
    ground: 'Ground',
    groundHelp: 'Name the law and the article.',
    consent: 'Document of the data authority’s leave',
    consentMissing: 'Name the document.',
  },
);

export interface AnswerValues {
  readonly reason?: string;
  readonly ground?: string;
  readonly consent?: string;
}

/** Why an owner does not consent, and by which law. */
export function RefusalFields() {
  const t = useTexts(texts);
  return (
    <>
      <Form.Item name="reason" label={t.reason} extra={t.declineHelp}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item name="ground" label={t.ground} extra={t.groundHelp}>
        <Input maxLength={2000} />
      </Form.Item>
    </>
  );
}

/** Why an owner needs longer to answer, and by whose leave. */
export function ExtensionFields() {
  const t = useTexts(texts);
  return (
    <>
      <Form.Item
        name="reason"
        label={t.reason}
        rules={[{ required: true, whitespace: true, message: t.reasonMissing }]}
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item
        name="consent"
        label={t.consent}
        rules={[{ required: true, whitespace: true, message: t.consentMissing }]}
      >
        <Input maxLength={2000} />
      </Form.Item>
    </>
  );
}
