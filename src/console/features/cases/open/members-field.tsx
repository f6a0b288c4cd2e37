import { Button, Form, Input } from 'antd';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { FirmSelect } from './firm-select';

const texts = defineTexts(
  {
    firm: '从业机构',
    firmMissing: '请选择从业机构。',
    members: '集团成员',
    hint: '与该机构合为一体经营的其他机构，一并认定。',
    ground: '成组理由',
    groundHint: '如同一实际控制人、资金混同、共同销售。',
    groundMissing: '请写明成组理由。',
    add: '增加成员',
    remove: '移除',
  },
  {
    firm: 'Firm',
    firmMissing: 'Choose a firm.',
    members: 'Members of its group',
    hint: 'Other firms that make one business with it, and are determined together.',
    ground: 'Why they are one',
    groundHint: 'One controller, mixed funds, joint sales.',
    groundMissing: 'Say why.',
    add: 'Add a firm',
    remove: 'Remove',
  },
);

/** A member as the form has it. */
export interface NamedMember {
  readonly platform?: string;
  readonly ground?: string;
}

/** Further firms of the group, each with the ground on which it counts as one with the firm. */
export function MembersField() {
  const t = useTexts(texts);
  return (
    <Form.List name="members">
      {(fields, { add, remove }) => (
        <fieldset className="basis" id="members">
          <legend>{t.members}</legend>
          <p className="quiet">{t.hint}</p>
          {fields.map(({ key, name }) => (
            <div key={key} className="list-row member-row">
              <Form.Item
                name={[name, 'platform']}
                label={t.firm}
                rules={[{ required: true, message: t.firmMissing }]}
              >
                <FirmSelect label={t.firm} found={null} />
              </Form.Item>
              <Form.Item
                name={[name, 'ground']}
                label={t.ground}
                extra={t.groundHint}
                rules={[{ required: true, whitespace: true, message: t.groundMissing }]}
              >
                <Input maxLength={1_000} />
              </Form.Item>
              <Button type="link" onClick={() => remove(name)}>
                {t.remove}
              </Button>
            </div>
          ))}
          <Button onClick={() => add({})}>{t.add}</Button>
        </fieldset>
      )}
    </Form.List>
  );
}
