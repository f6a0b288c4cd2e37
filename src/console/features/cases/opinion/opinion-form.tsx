import { Alert, Button, Form, Skeleton, Steps } from 'antd';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useAskAgain } from '../../../api/use-ask';
import { useSession } from '../../../api/session';
import { dayOf } from '../../../components/beijing-days';
import { RefusalAlert } from '../../../components/refusal-alert';
import { useStepSubmit } from '../../../components/use-step-submit';
import { useTexts } from '../../../i18n/texts';
import { useLeads, type CaseLaw } from '../law/use-case-law';
import { FiledView } from './filed-view';
import { CHANGED_MEANWHILE, FIELD_OF_REFUSAL, FORM_STEPS, stepOfField } from './form-steps';
import { formTexts } from './opinion-texts';
import { valuesOf, type CaseShown, type OpinionShown, type OpinionValues } from './opinion-values';
import { ChangedMeanwhile } from './parts/changed-meanwhile';
import { ConductPart } from './parts/conduct-part';
import { DispositionPart } from './parts/disposition-part';
import { LawMargin } from './parts/law-margin';
import { LicencePart } from './parts/licence-part';
import { LookPart, type CheckResult } from './parts/look-part';
import { SubstancePart } from './parts/substance-part';
import { useDraft } from './use-draft';
import { useOpinionTelling, type FiledVersion, type Sending } from './use-opinion-telling';
import { differencesOf, merged } from './version-difference';

interface OpinionFormProps {
  readonly shown: CaseShown;
  readonly law: CaseLaw;
  readonly onLeave: () => void;
}

/** What the form was begun on. */
interface Base {
  /** 0 where there was no opinion. */
  readonly version: number;
  readonly values: OpinionValues;
}

interface Kept {
  readonly base: Base;
  readonly values: OpinionValues;
  readonly step: number;
}

const NOTHING_SAID: OpinionValues = { legalBasis: [{}], handling: 'OFFICIAL_USE' };

const standing = (own: OpinionShown | undefined): OpinionShown | undefined =>
  own?.status === 'ACTIVE' ? own : undefined;

/** The form of an opinion, in five steps with the law in the margin; a draft that was left is taken up again. */
export function OpinionForm(props: OpinionFormProps) {
  const { shown, law } = props;
  const { agency = '' } = useSession().data ?? {};
  const own = shown.opinions.find((each) => each.agency === agency);
  const draft = useDraft<Kept>(`opinion:${shown.id}`);
  if (draft.found === undefined || law.pending) return <Skeleton active paragraph={{ rows: 10 }} />;
  const now = standing(own);
  const fresh: Base = now
    ? { version: now.version, values: valuesOf(now) }
    : { version: own?.version ?? 0, values: NOTHING_SAID };
  return (
    <OpinionSteps
      {...props}
      own={own}
      begun={draft.found?.content ?? { base: fresh, values: fresh.values, step: 0 }}
      isDraft={draft.found !== null}
      draft={draft}
    />
  );
}

interface OpinionStepsProps extends OpinionFormProps {
  readonly own: OpinionShown | undefined;
  readonly begun: Kept;
  readonly isDraft: boolean;
  readonly draft: ReturnType<typeof useDraft<Kept>>;
}

function OpinionSteps({ shown, law, onLeave, own, begun, isDraft, draft }: OpinionStepsProps) {
  const t = useTexts(formTexts);
  const [form] = Form.useForm<OpinionValues>();
  const askAgain = useAskAgain();
  const [base, setBase] = useState(begun.base);
  const [step, setStep] = useState(begun.step);
  const [check, setCheck] = useState<CheckResult>(null);
  const [signature, setSignature] = useState<string | null>(null);
  const [filed, setFiled] = useState<FiledVersion | null>(null);
  const [dropped, setDropped] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const leads = useLeads(
    shown.platform?.sectors ?? [],
    shown.homeRegion,
    dayOf(shown.openedAt, 'FIRST'),
  ).rows;
  const now = standing(own);
  const sending: Sending = now
    ? { kind: 'REVISE', opinionId: now.id, expectedVersion: base.version }
    : { kind: 'FILE', caseId: shown.id };
  const { send, prepare } = useOpinionTelling(sending);
  const values = (): OpinionValues => form.getFieldsValue(true) as OpinionValues;
  const changed = (): void => {
    setSignature(null);
    setCheck(null);
    draft.keep({ base, values: values(), step });
  };
  const go = (to: number): void => {
    // Drawn before anything else is typed: a focus that came later would take it from where somebody is already.
    flushSync(() => setStep(to));
    heading.current?.focus();
  };
  const { submit, refusal, failure, pending, show } = useStepSubmit<OpinionValues>({
    form,
    fieldOf: FIELD_OF_REFUSAL,
    onField: (field) => setStep(stepOfField(field)),
    onSubmit: async () => {
      const told = await send(values(), signature);
      if (told.done) setFiled(told.data);
      else if (CHANGED_MEANWHILE.has(told.refusal.code)) await askAgain();
      return told;
    },
    onDone: () => draft.drop(),
  });
  const runCheck = async (): Promise<void> => {
    setCheck('CHECKING');
    try {
      const { refusal: refused } = await prepare(values());
      setCheck(refused ? { refusal: refused } : 'FINE');
      if (refused && FIELD_OF_REFUSAL[refused.code]) show(refused);
    } catch (error) {
      setCheck({ failure: error instanceof Error ? error : new Error(String(error)) });
    }
  };
  const next = async (): Promise<void> => {
    const ofStep = FORM_STEPS[step] ?? [];
    // Also rejected where something was typed meanwhile; what stands at the fields is what counts.
    const paths = ofStep.map((name) => [name]);
    await form.validateFields(paths, { recursive: true }).catch(() => undefined);
    const first = form
      .getFieldsError()
      .find(({ name: [top], errors }) => errors.length > 0 && ofStep.some((name) => name === top));
    if (first) form.scrollToField(first.name, { focus: true });
    else go(step + 1);
  };
  const last = FORM_STEPS.length - 1;
  if (filed)
    return <FiledView shown={shown} version={filed.version} at={filed.recordedAt} onLeave={onLeave} />;
  const isOld = now !== undefined && now.version !== base.version;
  const differences = isOld ? differencesOf(base.values, values(), valuesOf(now)) : [];
  const title = now ? t.reviseOpinion : t.fileOpinion;
  const names = [t.step1, t.step2, t.step3, t.step4, t.step5];
  return (
    <div className="opinion-form">
      <div className="head">
        <h2>{title}</h2>
        <span className="quiet" role="status">
          {draft.savedAt ? t.draftKept : ''}
        </span>
        <Button className="head-step" onClick={onLeave}>
          {t.leave}
        </Button>
      </div>
      {isDraft && !dropped && (
        <Alert
          type="info"
          showIcon
          title={t.draftFound}
          className="refusal"
          action={
            <Button
              size="small"
              onClick={() => {
                draft.drop();
                setDropped(true);
                form.resetFields();
                form.setFieldsValue(now ? valuesOf(now) : NOTHING_SAID);
                go(0);
              }}
            >
              {t.draftDrop}
            </Button>
          }
        />
      )}
      <nav aria-label={t.steps}>
        <Steps size="small" current={step} onChange={go} items={names.map((name) => ({ title: name }))} />
      </nav>
      {isOld && (
        <ChangedMeanwhile
          agency={now.agency}
          officer={now.recordedBy}
          version={now.version}
          differences={differences}
          law={law}
          onTake={(chosen) => {
            const after = merged(values(), differences, chosen);
            form.setFieldsValue(after);
            const from = { version: now.version, values: valuesOf(now) };
            setBase(from);
            setSignature(null);
            setCheck(null);
            draft.keep({ base: from, values: after, step });
            go(step);
          }}
        />
      )}
      <RefusalAlert
        refusal={refusal && CHANGED_MEANWHILE.has(refusal.code) && !isOld ? null : refusal}
        failure={failure}
      />
      <Form<OpinionValues>
        form={form}
        layout="vertical"
        disabled={pending}
        initialValues={begun.values}
        onValuesChange={changed}
        onFinish={(sent) => void submit(sent)}
        onFinishFailed={({ errorFields: [first] }) => {
          if (!first) return;
          flushSync(() => setStep(stepOfField(String(first.name[0]))));
          form.scrollToField(first.name, { focus: true });
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
          event.preventDefault();
          if (step === last) form.submit();
          else void next();
        }}
      >
        <div className="opinion-columns">
          <div className="panel opinion-step">
            <h3 ref={heading} tabIndex={-1}>
              {`${step + 1}. ${names[step] ?? ''}`}
            </h3>
            <div hidden={step !== 0}>
              <SubstancePart />
            </div>
            <div hidden={step !== 1}>
              <LicencePart />
            </div>
            <div hidden={step !== 2}>
              <ConductPart
                shown={shown}
                law={law}
                open={step === 2}
                onCite={(evidence) => {
                  form.setFieldValue('evidence', [...(values().evidence ?? []), evidence]);
                  changed();
                }}
              />
            </div>
            <div hidden={step !== 3}>
              <DispositionPart law={law} leads={leads} />
            </div>
            {step === last && (
              <LookPart
                shown={shown}
                law={law}
                check={check}
                onCheck={() => void runCheck()}
                prepare={() => prepare(values())}
                signature={signature}
                onSigned={setSignature}
              />
            )}
            <div className="actions step-actions">
              {step > 0 && <Button onClick={() => go(step - 1)}>{t.before}</Button>}
              {step < last && (
                <Button type="primary" onClick={() => void next()}>
                  {t.next}
                </Button>
              )}
              {step === last && (
                <Button type="primary" loading={pending} disabled={isOld} onClick={() => form.submit()}>
                  {t.file}
                </Button>
              )}
            </div>
          </div>
          <LawMargin step={step} shown={shown} law={law} leads={leads} />
        </div>
      </Form>
    </div>
  );
}
