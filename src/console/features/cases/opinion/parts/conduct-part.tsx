import { Button, Form, Input, Select } from 'antd';
import { Link } from 'react-router';
import { useSession } from '../../../../api/session';
import { LASTING, useAsk } from '../../../../api/use-ask';
import { dayOf } from '../../../../components/beijing-days';
import { useTexts } from '../../../../i18n/texts';
import type { CitedIndicator } from '../../../indicators/cited-indicator';
import { PlatformIndicators } from '../../../indicators/indicators.generated';
import { FileDrop } from '../../evidence/file-drop';
import type { CaseLaw } from '../../law/use-case-law';
import { formTexts } from '../opinion-texts';
import type { CaseShown } from '../opinion-values';
import { RedLinesField } from './red-lines-field';

interface ConductPartProps {
  readonly shown: CaseShown;
  readonly law: CaseLaw;
  /** Whether the step is shown: what indicators need is read then, for this case and on record. */
  readonly open: boolean;
  readonly onCite: (evidence: CitedIndicator) => void;
}

/** Step 3: which red lines were crossed, and what shows each. */
export function ConductPart({ shown, law, open, onCite }: ConductPartProps) {
  const t = useTexts(formTexts);
  const agency = useSession().data?.agency ?? '';
  const code = shown.platform?.code ?? '';
  const indicators = useAsk(
    PlatformIndicators,
    { code, at: dayOf(shown.openedAt, 'FIRST') },
    {
      ...LASTING,
      enabled: open && code !== '',
      exchange: { purpose: 'SUBSTANCE_DETERMINATION', caseId: shown.id },
    },
  );
  const signs = indicators.data?.data?.indicators.filter(({ result }) => result === 'TRUE') ?? [];
  const files = shown.attachments
    .filter((file) => file.agency === agency)
    .map(({ sha256, name }) => ({ value: sha256, label: name }));
  return (
    <>
      <p>
        <Link to={`/platforms/${code}`} target="_blank">
          {t.dossier}
        </Link>
      </p>
      <Form.Item name="redLines" label={t.redLines}>
        <RedLinesField rows={law.redLines} indicators={signs} onCite={onCite} />
      </Form.Item>
      <h3>{t.evidence}</h3>
      <FileDrop caseId={shown.id} />
      <Form.List name="evidence">
        {(fields, { add, remove }, { errors }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="list-row evidence-row">
                <Form.Item
                  name={[name, 'description']}
                  label={t.evidenceWhat}
                  rules={[{ required: true, whitespace: true, message: t.required }]}
                >
                  <Input maxLength={10_000} />
                </Form.Item>
                <Form.Item
                  name={[name, 'source']}
                  label={t.evidenceSource}
                  rules={[{ required: true, whitespace: true, message: t.required }]}
                >
                  <Input maxLength={1_000} />
                </Form.Item>
                <Form.Item name={[name, 'sha256']} label={t.evidenceFile}>
                  <Select allowClear placeholder={t.noFile} options={files} />
                </Form.Item>
                <Button onClick={() => remove(name)}>{t.remove}</Button>
              </div>
            ))}
            <Form.ErrorList errors={errors} />
            <Button onClick={() => add({})}>{t.addEvidence}</Button>
          </>
        )}
      </Form.List>
    </>
  );
}
