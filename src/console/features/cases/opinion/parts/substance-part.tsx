import { Form, Radio, Select } from 'antd';
import { LASTING, useAsk } from '../../../../api/use-ask';
import { enumOptions } from '../../../../i18n/enum-word';
import { useLocale } from '../../../../i18n/locale';
import { useTexts } from '../../../../i18n/texts';
import { useActorName } from '../../../../names/use-names';
import { OpiningActors } from '../../law/case-law.generated';
import type { LeadRow } from '../../law/use-case-law';
import { formTexts } from '../opinion-texts';
import { NOBODY } from '../opinion-values';

/** Step 1: what the business is in substance, whatever it is called. */
export function SubstancePart() {
  const t = useTexts(formTexts);
  const { locale } = useLocale();
  return (
    <Form.Item
      name="substanceClass"
      label={t.substanceClass}
      extra={t.substanceHint}
      rules={[{ required: true, message: t.choose }]}
    >
      <Radio.Group
        aria-label={t.substanceClass}
        className="stacked two-columns"
        options={enumOptions('SubstanceClass', locale)}
      />
    </Form.Item>
  );
}

const SUPERVISING = ['LEAD', 'EXECUTE', 'ENFORCE'] as const;

/** Whom one can hold responsible: those who lead, carry out, or take measures by a law of their own; the leads first. */
export function ResponsibleField({ leads }: { readonly leads: readonly LeadRow[] }) {
  const t = useTexts(formTexts);
  const actorName = useActorName();
  const { data } = useAsk(OpiningActors, {}, LASTING);
  const leading = new Set(
    leads.flatMap((row) => [...row.leads, ...row.bySubstance].map(({ actor }) => actor)),
  );
  const able = (data?.data?.lawActors.edges ?? [])
    .filter(({ node }) => SUPERVISING.some((verb) => node.verbs.includes(verb)))
    .map(({ node }) => node.actor);
  const options = [...able.filter((each) => leading.has(each)), ...able.filter((each) => !leading.has(each))];
  return (
    <Form.Item
      name="responsibleAgency"
      label={t.responsibleAgency}
      extra={t.responsibleHint}
      rules={[{ required: true, message: t.choose }]}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={[
          ...options.map((value) => ({
            value,
            label: `${actorName(value)}${leading.has(value) ? t.leadMark : ''}`,
          })),
          { value: NOBODY, label: t.nobody },
        ]}
      />
    </Form.Item>
  );
}
