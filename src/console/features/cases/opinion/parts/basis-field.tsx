import { AutoComplete, Button, Form, Input } from 'antd';
import { useTexts } from '../../../../i18n/texts';
import { rulesSpeaking, type FoundSoFar } from '../../law/disposition-choice';
import { basisMissing, documentsOf } from '../../law/red-line-choice';
import type { CaseLaw, LeadRow } from '../../law/use-case-law';
import { formTexts } from '../opinion-texts';
import type { OpinionValues } from '../opinion-values';

interface BasisFieldProps {
  readonly law: CaseLaw;
  readonly leads: readonly LeadRow[];
  readonly found: FoundSoFar;
}

/** The laws and articles of the opinion: offered from the rules that it was made by, others typed. */
export function BasisField({ law, leads, found }: BasisFieldProps) {
  const t = useTexts(formTexts);
  const lines = Form.useWatch<OpinionValues['redLines']>('redLines') ?? [];
  const disposition = Form.useWatch<string | null | undefined>('disposition');
  const basis = Form.useWatch<OpinionValues['legalBasis']>('legalBasis') ?? [];
  const known = documentsOf([...law.redLines, ...law.dispositions, ...leads].map(({ source }) => source));
  const used = [
    ...law.redLines.filter(({ redLine }) => lines.includes(redLine)),
    ...rulesSpeaking(law.dispositions, found).filter(
      (rule) => disposition && rule.disposition === disposition,
    ),
  ].map(({ source }) => source);
  return (
    <Form.List
      name="legalBasis"
      rules={[
        {
          validator: async (_rule, value: readonly unknown[] | undefined) => {
            if (!value || value.length === 0) throw new Error(t.basisMissing);
          },
        },
      ]}
    >
      {(fields, { add, remove }, { errors }) => (
        <fieldset className="basis" id="legalBasis">
          <legend>{t.legalBasis}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className="list-row basis-row">
              <Form.Item
                name={[name, 'law']}
                label={t.law}
                rules={[{ required: true, whitespace: true, message: t.required }]}
              >
                <AutoComplete
                  showSearch={{ filterOption: true }}
                  options={[...known.keys()].map((value) => ({ value }))}
                />
              </Form.Item>
              <Form.Item
                name={[name, 'article']}
                label={t.article}
                rules={[{ required: true, whitespace: true, message: t.required }]}
              >
                <Input maxLength={200} />
              </Form.Item>
              <Button onClick={() => remove(name)}>{t.remove}</Button>
            </div>
          ))}
          <Form.ErrorList errors={errors} />
          <div className="actions">
            <Button onClick={() => add({})}>{t.addBasis}</Button>
            {basisMissing(basis, used).map(({ law: offered, article }) => (
              <Button
                key={offered}
                type="dashed"
                className="offer"
                onClick={() => add({ law: offered, ...(article ? { article } : {}) })}
              >
                {t.basisOffer(offered)}
              </Button>
            ))}
          </div>
        </fieldset>
      )}
    </Form.List>
  );
}
