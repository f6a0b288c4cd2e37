import { Alert, Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import { enumOptions } from '../../../../i18n/enum-word';
import { useLocale } from '../../../../i18n/locale';
import { useTexts } from '../../../../i18n/texts';
import {
  conductChoices,
  dispositionChoices,
  isTransferred,
  type FoundSoFar,
} from '../../law/disposition-choice';
import { SourceName } from '../../law/source-name';
import { useLawWords, type CaseLaw, type DispositionRow, type LeadRow } from '../../law/use-case-law';
import { formTexts } from '../opinion-texts';
import { COUNTS, SIGNS, SUMS, TEN_THOUSANDS, type OpinionValues } from '../opinion-values';
import { BasisField } from './basis-field';
import { ResponsibleField } from './substance-part';

const MOST = { participants: 1_000_000_000, provinces: 34, months: 1_200 } as const;

/** What was found so far, as the form holds it. */
export function useFound(): FoundSoFar {
  const licence = Form.useWatch<OpinionValues['licence']>('licence');
  const conduct = Form.useWatch<OpinionValues['conduct']>('conduct');
  const gravity = Form.useWatch<OpinionValues['gravity']>('gravity');
  return foundIn({ licence, conduct, gravity });
}

function foundIn({
  licence,
  conduct,
  gravity,
}: {
  readonly [Field in 'licence' | 'conduct' | 'gravity']?: OpinionValues[Field] | undefined;
}): FoundSoFar {
  const licensed = licence === 'HELD' ? true : licence === 'NONE' ? false : null;
  return { licensed, conduct: conduct ?? null, gravity: gravity ?? null };
}

interface DispositionPartProps {
  readonly law: CaseLaw;
  readonly leads: readonly LeadRow[];
}

/** Step 4: conduct, gravity and harm, and the disposition that the rules allow for them. */
export function DispositionPart({ law, leads }: DispositionPartProps) {
  const t = useTexts(formTexts);
  const { locale } = useLocale();
  const words = useLawWords(law);
  const found = useFound();
  return (
    <>
      <Form.Item name="conduct" label={t.conduct}>
        <Select
          allowClear
          placeholder={t.conductNone}
          options={conductChoices(law.dispositions, found.licensed).map(({ conduct }) => ({
            value: conduct,
            label: words.conduct(conduct),
          }))}
        />
      </Form.Item>
      <Form.Item name="gravity" label={t.gravity}>
        <Select allowClear placeholder={t.gravityNone} options={enumOptions('Gravity', locale)} />
      </Form.Item>
      <HarmFields />
      <Form.Item name="unassessedReason" label={t.unassessedReason} extra={t.unassessedHint}>
        <Input.TextArea rows={2} maxLength={10_000} />
      </Form.Item>
      <DispositionField rules={law.dispositions} found={found} />
      <ResponsibleField leads={leads} />
      <BasisField law={law} leads={leads} found={found} />
      <Form.Item name="newEvidence" label={t.newEvidence} extra={t.newEvidenceHint}>
        <Input.TextArea rows={2} maxLength={10_000} />
      </Form.Item>
      <Form.Item name="handling" label={t.handling}>
        <Select options={enumOptions('Handling', locale)} />
      </Form.Item>
      <Form.Item name="confidence" label={t.confidence}>
        <InputNumber min={0} max={1} step={0.05} />
      </Form.Item>
    </>
  );
}

function HarmFields() {
  const t = useTexts(formTexts);
  return (
    <fieldset className="harm">
      <legend>{t.harm}</legend>
      <p className="quiet">{t.harmHint}</p>
      <div className="harm-figures">
        {SUMS.map((key) => (
          <Form.Item
            key={key}
            name={['severity', key]}
            label={t[key]}
            rules={[{ pattern: TEN_THOUSANDS, message: t.sumFault }]}
          >
            <Input inputMode="decimal" />
          </Form.Item>
        ))}
        {COUNTS.map((key) => (
          <Form.Item key={key} name={['severity', key]} label={t[key]}>
            <InputNumber min={0} max={MOST[key]} precision={0} />
          </Form.Item>
        ))}
      </div>
      <div className="harm-signs">
        {SIGNS.map((key) => (
          <Form.Item key={key} name={['severity', key]} valuePropName="checked" noStyle>
            <Checkbox>{t[key]}</Checkbox>
          </Form.Item>
        ))}
      </div>
      <Form.Item name={['severity', 'secondaryRisk']} label={t.secondaryRisk}>
        <Input maxLength={10_000} />
      </Form.Item>
    </fieldset>
  );
}

interface DispositionFieldProps {
  readonly rules: readonly DispositionRow[];
  readonly found: FoundSoFar;
}

/** Only what the rules allow, each with the rules that say so. */
function DispositionField({ rules, found }: DispositionFieldProps) {
  const t = useTexts(formTexts);
  const { locale } = useLocale();
  const chosen = Form.useWatch<string | null | undefined>('disposition') ?? null;
  const choices = dispositionChoices(rules, found);
  const isGone = chosen !== null && !choices.some(({ disposition }) => disposition === chosen);
  return (
    <>
      <Form.Item
        name="disposition"
        label={t.disposition}
        extra={t.dispositionHint}
        dependencies={['licence', 'conduct', 'gravity']}
        rules={[
          { required: true, message: t.choose },
          // By the form itself: what is watched comes a moment later.
          ({ getFieldsValue }) => ({
            validator: async (_rule, value: string | null | undefined) => {
              const allowed = dispositionChoices(rules, foundIn(getFieldsValue(true) as OpinionValues));
              if (value && !allowed.some(({ disposition }) => disposition === value)) {
                throw new Error(t.dispositionGone);
              }
            },
          }),
        ]}
      >
        <Radio.Group aria-label={t.disposition} className="stacked dispositions">
          {choices.map(({ disposition, rules: by }) => (
            <Radio key={disposition} value={disposition}>
              <strong>{by[0]?.[locale] ?? disposition}</strong>
              <span className="quiet disposition-why">
                {by.map((rule) => (
                  <span key={rule.id}>
                    {locale === 'zh' && `“${rule.conductZh}”，`}
                    <SourceName source={rule.source} />
                  </span>
                ))}
              </span>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      {choices.length === 0 && <Alert type="warning" showIcon title={t.dispositionNone} />}
      {isGone && choices.length > 0 && <Alert type="warning" showIcon title={t.dispositionGone} />}
      {isTransferred(rules, found, chosen) && <Alert type="info" showIcon title={t.transfer} />}
    </>
  );
}
