import { Alert, Button, Form, Steps } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useSession } from '../../api/session';
import { useAsk } from '../../api/use-ask';
import { useTell } from '../../api/use-tell';
import { dayAt } from '../../components/beijing-days';
import { useNow } from '../../components/now';
import { PageState } from '../../components/page-state';
import { StepForm } from '../../components/step-form';
import { defineTexts, useTexts } from '../../i18n/texts';
import { useActorName } from '../../names/use-names';
import { GateFacts } from './gate-facts';
import { gateFit, gatesFor, type Gate } from './gates';
import { requestInput, type RequestValues } from './request-input';
import { RequestFields } from './request-fields';
import { warrantTexts } from './texts';
import './warrants.css';
import { RequestWarrant, WarrantGates } from './warrants.generated';

const texts = defineTexts(
  {
    gates: '法定程序',
    fill: '填写申请',
    approve: '负责人批准',
    use: '凭手续查询',
    way: '办理过程',
    intro: '先确定所依据的法律。各项法律对批准人、调查人员、文书的要求如下，不符合的不予受理。',
    choose: '按此程序办理',
    chosen: '所依据的法定程序',
    change: '改用其他程序',
    none: '本部门没有查询账户的法定职权，请移送有权机关。',
    others: '其他机关的法定程序（供移送时参考）',
    LEVEL_TOO_LOW: '本单位层级低于法律规定，请报上级机关办理。',
    LEVEL_TOO_HIGH: '本单位层级高于法律规定，请由下级机关办理。',
    next: '本单位负责人批准前，不得凭此手续查询。批准后在有效期内按次使用，每次使用都有记录。',
    submit: '提交申请',
  },
  {
    gates: 'The law',
    fill: 'The request',
    approve: 'Approval',
    use: 'Reading under it',
    way: 'How it goes',
    intro:
      'First the law that it rests on. Each asks for its own approver, officers and paper; what does not meet them is refused.',
    choose: 'Go by this law',
    chosen: 'The law that it rests on',
    change: 'Go by another law',
    none: 'No law gives your agency account data. Refer the matter to an agency that has the power.',
    others: 'Laws of other agencies, to refer the matter by',
    LEVEL_TOO_LOW: 'Your office is below the level that the law names: ask through the one above.',
    LEVEL_TOO_HIGH: 'Your office is above the level that the law names: have an office below ask.',
    next: 'Nothing is read under it before a leader has approved. Then it is used within its time, and each use is recorded.',
    submit: 'Send the request',
  },
);

const FIELD_OF = {
  WARRANT_PLATFORM_UNKNOWN: 'platformCode',
  WARRANT_PLACE_NOT_COVERED: 'platformCode',
  WARRANT_TARGET_NOT_COVERED: 'target',
  WARRANT_PURPOSE_NOT_OF_GATE: 'purpose',
  WARRANT_OFFICERS_TOO_FEW: 'officers',
} as const;

const DAYS = 30;
const USES = 10;

/** A request for a warrant: the law and what it asks first, and only then the form. */
export default function NewWarrantPage() {
  const t = useTexts(texts);
  const words = useTexts(warrantTexts);
  const [gate, setGate] = useState<Gate | null>(null);
  const today = dayAt(useNow());
  const query = useAsk(WarrantGates, { at: today });
  return (
    <>
      <div className="head">
        <h1>{words.new}</h1>
        <Link to="/warrants">{words.back}</Link>
      </div>
      <nav aria-label={t.way}>
        <Steps
          className="way"
          size="small"
          current={gate ? 1 : 0}
          items={[t.gates, t.fill, t.approve, t.use].map((title) => ({ title }))}
        />
      </nav>
      {gate ? (
        <Request gate={gate} onBack={() => setGate(null)} />
      ) : (
        <PageState query={query} pick={({ accountWarrantGates }) => accountWarrantGates}>
          {(gates) => <Gates gates={gates} onChoose={setGate} />}
        </PageState>
      )}
    </>
  );
}

interface GatesProps {
  readonly gates: readonly Gate[];
  readonly onChoose: (gate: Gate) => void;
}

function Gates({ gates, onChoose }: GatesProps) {
  const t = useTexts(texts);
  const actor = useActorName();
  const { agency, level } = useSession().data ?? {};
  const office = { agency, level };
  const { own, others } = gatesFor(gates, office);
  return (
    <>
      {own.length === 0 ? (
        <Alert type="warning" showIcon title={t.none} className="refusal" />
      ) : (
        <p className="quiet">{t.intro}</p>
      )}
      <div className="gates">
        {own.map((gate) => {
          const fit = gateFit(gate, office);
          return (
            <section key={gate.id} className={fit === 'OPEN' ? 'panel gate' : 'panel gate is-shut'}>
              <h2>{gate.citation}</h2>
              <GateFacts gate={gate} />
              {fit === 'OPEN' && (
                <Button type="primary" onClick={() => onChoose(gate)}>
                  {t.choose}
                </Button>
              )}
              {(fit === 'LEVEL_TOO_LOW' || fit === 'LEVEL_TOO_HIGH') && <p className="amber">{t[fit]}</p>}
            </section>
          );
        })}
      </div>
      {own.length === 0 && (
        <>
          <h2>{t.others}</h2>
          <ul className="plain-list">
            {others.map((gate) => (
              <li key={gate.id}>
                {gate.requester ? actor(gate.requester.actor) : ''} {gate.citation}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Request({ gate, onBack }: { readonly gate: Gate; readonly onBack: () => void }) {
  const t = useTexts(texts);
  const [search] = useSearchParams();
  const session = useSession().data;
  const navigate = useNavigate();
  const [form] = Form.useForm<RequestValues>();
  const { tell } = useTell(RequestWarrant);
  const platform = search.get('platform');
  const [purpose] = gate.purposes;
  const today = dayjs();
  return (
    <div className="asking">
      <section className="panel">
        <StepForm<RequestValues>
          form={form}
          ground={gate.citation}
          next={t.next}
          submitWord={t.submit}
          fieldOf={FIELD_OF}
          initial={{
            ...(platform ? { platformCode: platform } : {}),
            ...(purpose ? { purpose } : {}),
            officers: session?.officer ? [session.officer] : [],
            valid: [today, today.add(DAYS - 1, 'day')],
            usesAllowed: USES,
          }}
          onCancel={onBack}
          onSubmit={async (values) => {
            const told = await tell((idempotencyKey) => ({
              input: { idempotencyKey, ...requestInput(gate.gate, values) },
            }));
            if (told.done) {
              const made = told.data.requestAccountWarrant.accountWarrant?.id;
              void navigate(made ? `/warrants/${made}` : '/warrants');
            }
            return told;
          }}
        >
          <RequestFields gate={gate} />
        </StepForm>
      </section>
      <aside className="panel" aria-label={t.chosen}>
        <h2>{t.chosen}</h2>
        <p>
          <strong>{gate.citation}</strong>
        </p>
        <GateFacts gate={gate} />
        <Button onClick={onBack}>{t.change}</Button>
      </aside>
    </div>
  );
}
