import { Button, Drawer, Form, Input, Radio, Select } from 'antd';
import { useAsk } from '../api/use-ask';
import { useExchange } from '../api/exchange';
import { enumOptions, useEnumWord } from '../i18n/enum-word';
import { useLocale } from '../i18n/locale';
import { defineTexts, useTexts } from '../i18n/texts';
import { ChoosableCases } from './purpose-form.generated';

const texts = defineTexts(
  {
    title: '使用目的、事项和依据',
    note: '每次请求都带有这三项，据以判断可见内容，并记入审计记录。更改后本页立即按新的目的重新读取。',
    purpose: '用途',
    case: '事项',
    basis: '依据',
    noPurpose: '不指明（仅可见无条件共享的内容）',
    choose: '选择认定事项',
    basisHint: '如：《反洗钱法》第二十三条；账户查询填写 warrant: 加手续标识',
    clear: '清除',
    done: '确定',
  },
  {
    title: 'Purpose, matter and basis',
    note: 'Every request carries these three. They decide what can be seen, and stand in the audit record. A change is applied to this page at once.',
    purpose: 'Purpose',
    case: 'Matter',
    basis: 'Basis',
    noPurpose: 'Not stated (only what is shared without conditions)',
    choose: 'Choose a determination',
    basisHint: 'A law and article; for account data warrant: and its id',
    clear: 'Clear',
    done: 'Done',
  },
);

const MOST_CASES = 100;

/** Where purpose, matter and basis are chosen: a drawer over the page. */
export function PurposeForm() {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { locale } = useLocale();
  const { exchange, setExchange, openBar } = useExchange();
  const { data } = useAsk(ChoosableCases, { first: MOST_CASES }, {});
  const cases = (data?.data?.substanceCases?.edges ?? []).map(({ node }) => ({
    value: node.id,
    label: `${node.platform?.name ?? ''} · ${node.businessLine}（${word('SubstanceCaseStatus', node.status)}）`,
  }));
  const { purpose, caseId, basis } = exchange;
  return (
    <Drawer open onClose={() => openBar(false)} title={t.title} placement="right" size={440}>
      <p className="quiet">{t.note}</p>
      <Form layout="vertical">
        <Form.Item label={t.purpose}>
          <Radio.Group
            aria-label={t.purpose}
            className="stacked"
            value={purpose ?? ''}
            onChange={(event) => setExchange({ purpose: String(event.target.value) || null })}
            options={[...enumOptions('Purpose', locale), { value: '', label: t.noPurpose }]}
          />
        </Form.Item>
        <Form.Item label={t.case} htmlFor="exchange-case">
          <Select
            id="exchange-case"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t.choose}
            value={caseId}
            options={cases}
            onChange={(value: string | undefined, option) =>
              setExchange({
                caseId: value ?? null,
                caseName: (!Array.isArray(option) && option?.label) || null,
              })
            }
          />
        </Form.Item>
        <Form.Item label={t.basis} htmlFor="exchange-basis" extra={t.basisHint}>
          <Input
            id="exchange-basis"
            allowClear
            maxLength={500}
            defaultValue={basis ?? ''}
            onBlur={({ target }) => setExchange({ basis: target.value.trim() || null })}
          />
        </Form.Item>
        <div className="actions">
          <Button type="primary" onClick={() => openBar(false)}>
            {t.done}
          </Button>
          <Button onClick={() => setExchange({ purpose: null, caseId: null, caseName: null, basis: null })}>
            {t.clear}
          </Button>
        </div>
      </Form>
    </Drawer>
  );
}
