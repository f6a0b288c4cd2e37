import { Form, Input, Radio } from 'antd';
import { useTexts } from '../../../../i18n/texts';
import { formTexts } from '../opinion-texts';
import type { OpinionValues } from '../opinion-values';

/** Step 2: what licence the firm holds, and what it needs. */
export function LicencePart() {
  const t = useTexts(formTexts);
  const licence = Form.useWatch<OpinionValues['licence']>('licence');
  return (
    <>
      <Form.Item name="licence" label={t.licence} rules={[{ required: true, message: t.choose }]}>
        <Radio.Group
          aria-label={t.licence}
          className="stacked"
          options={(['HELD', 'NONE', 'UNSAID'] as const).map((value) => ({ value, label: t[value] }))}
        />
      </Form.Item>
      <Form.Item
        name="licenceHeld"
        label={t.licenceHeld}
        hidden={licence !== 'HELD'}
        rules={[
          // By the form itself: what is watched comes a moment later, when the step may have been left already.
          ({ getFieldValue }) =>
            getFieldValue('licence') === 'HELD'
              ? { required: true, whitespace: true, message: t.licenceHeldMissing }
              : {},
        ]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="licenceNeeded" label={t.licenceNeeded} extra={t.licenceNeededHint}>
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}
