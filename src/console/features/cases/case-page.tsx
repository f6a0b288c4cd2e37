import { Alert, Button, Tabs } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { useSession } from '../../api/session';
import { useAsk } from '../../api/use-ask';
import { PageState } from '../../components/page-state';
import { useOpenAction } from '../../components/steps/use-open-action';
import { StepDialog } from '../../components/steps/step-dialog';
import { defineTexts, useTexts } from '../../i18n/texts';
import { issueStep } from '../orders/steps/issue-step';
import { CasePage as CasePageQuery } from './case.generated';
import { ComparisonTab } from './compare/comparison-tab';
import { OpinionsInFull } from './compare/opinion-detail';
import { DeadlinesTab } from './deadlines/deadlines-tab';
import { EvidenceTab } from './evidence/evidence-tab';
import type { CaseAction } from './head/case-actions';
import { CaseHead } from './head/case-head';
import { Determined } from './head/determined';
import { useCaseActions } from './head/use-case-actions';
import { useCaseLaw } from './law/use-case-law';
import type { CaseShown } from './opinion/opinion-values';
import { AddAgencyStep } from './steps/add-agency-step';
import { DeclineStep, WithdrawStep } from './steps/answer-steps';
import { isReasonStep, ReasonStep } from './steps/reason-step';
import { CaseTimeline } from './timeline/case-timeline';
import { RecordTab } from './timeline/record-tab';
import './cases.css';

const OpinionForm = lazy(async () => ({ default: (await import('./opinion/opinion-form')).OpinionForm }));

const texts = defineTexts(
  {
    tabs: '认定事项',
    comparison: '意见对照',
    evidence: '证据',
    deadlines: '时限',
    record: '记录',
    count: (word: string, count: number) => (count > 0 ? `${word} ${count}` : word),
    notNow: '该步骤现在不能办理：可能已由他人办理，或者不属您办理。',
    ok: '知道了',
  },
  {
    tabs: 'Determination',
    comparison: 'Opinions',
    evidence: 'Evidence',
    deadlines: 'Deadlines',
    record: 'Record',
    count: (word: string, count: number) => (count > 0 ? `${word} ${count}` : word),
    notNow: 'This step cannot be taken now: somebody may have taken it, or it is not yours.',
    ok: 'Close',
  },
);

const ISSUE_STEP = issueStep(({ determination }: CaseShown) => ({ determination, measures: '' }));

const OPINION_STEPS = new Set(['fileOpinion', 'reviseOpinion']);

/** A determination: what happened on the left, what the agencies say, evidence, deadlines and record on the right. */
export default function CasePage() {
  const { id = '' } = useParams();
  const answer = useAsk(CasePageQuery, { id });
  return (
    <PageState query={answer} pick={(data) => data.substanceCase}>
      {(shown) => <CaseShownHere key={shown.id} shown={shown} />}
    </PageState>
  );
}

function CaseShownHere({ shown }: { readonly shown: CaseShown }) {
  const t = useTexts(texts);
  const [search, setSearch] = useSearchParams();
  const doing = search.get('do');
  const tab = search.get('tab') ?? 'comparison';
  const actions = useCaseActions(shown);
  const law = useCaseLaw({
    sectors: [
      ...new Set(
        [shown.platform, ...shown.members.map(({ platform }) => platform)].flatMap(
          (each) => each?.sectors ?? [],
        ),
      ),
    ],
    regions: shown.regions,
    homeRegion: shown.homeRegion,
    openedAt: shown.openedAt,
  });
  const change = (key: 'do' | 'tab', value: string | null): void =>
    setSearch((before) => {
      const after = new URLSearchParams(before);
      if (value === null) after.delete(key);
      else after.set(key, value);
      return after;
    });
  const mayOpine = actions.some(({ mutation }) => OPINION_STEPS.has(mutation));
  // Once open, the form stays: after filing it says what happens next.
  const [opining, setOpining] = useState(mayOpine);
  if (mayOpine && !opining) setOpining(true);
  if (doing && OPINION_STEPS.has(doing) && opining) {
    return (
      <>
        <CaseHead shown={shown} actions={actions} onAct={(mutation) => change('do', mutation)} compact />
        <Suspense fallback={<div className="skeleton" />}>
          <OpinionForm shown={shown} law={law} onLeave={() => change('do', null)} />
        </Suspense>
      </>
    );
  }
  return (
    <>
      <CaseHead shown={shown} actions={actions} onAct={(mutation) => change('do', mutation)} />
      {doing && <OpenStep doing={doing} actions={actions} shown={shown} onClose={() => change('do', null)} />}
      <Determined shown={shown} />
      <div className="case-columns">
        <CaseTimeline caseId={shown.id} law={law} />
        <div className="panel case-tabs">
          <Tabs
            activeKey={tab}
            onChange={(key) => change('tab', key)}
            items={[
              {
                key: 'comparison',
                label: t.comparison,
                children: (
                  <>
                    <ComparisonTab shown={shown} law={law} />
                    {shown.opinions.length > 0 && <OpinionsInFull opinions={shown.opinions} law={law} />}
                  </>
                ),
              },
              {
                key: 'evidence',
                label: t.count(t.evidence, shown.attachments.length),
                children: <EvidenceTab shown={shown} />,
              },
              { key: 'deadlines', label: t.deadlines, children: <DeadlinesTab shown={shown} /> },
              { key: 'record', label: t.record, children: <RecordTab caseId={shown.id} /> },
            ]}
          />
        </div>
      </div>
    </>
  );
}

interface OpenStepProps {
  readonly doing: string;
  readonly actions: readonly CaseAction[];
  readonly shown: CaseShown;
  readonly onClose: () => void;
}

/** The form of the step that the address names. */
function OpenStep({ doing, actions, shown, onClose }: OpenStepProps) {
  const t = useTexts(texts);
  const agency = useSession().data?.agency;
  const action = useOpenAction(actions, doing);
  const own = shown.opinions.find((each) => each.agency === agency);
  const label = action?.label ?? '';
  const rule = action?.rule ?? null;
  // A task of the case, or a link that was sent, whose form is on another page.
  if (action?.to) return <Navigate to={action.to} replace />;
  if (action && doing === 'issueRectificationOrder') {
    return (
      <StepDialog step={ISSUE_STEP} label={label} rule={rule} subject={shown} about={{}} onClose={onClose} />
    );
  }
  if (action && isReasonStep(doing)) {
    return (
      <ReasonStep
        step={doing}
        label={label}
        rule={rule}
        caseId={shown.id}
        version={shown.version}
        onClose={onClose}
      />
    );
  }
  if (action && doing === 'addConcernedAgency') {
    return (
      <AddAgencyStep
        label={label}
        rule={rule}
        caseId={shown.id}
        concerned={shown.concernedAgencies}
        onClose={onClose}
      />
    );
  }
  if (action && doing === 'declineOpinion') {
    return (
      <DeclineStep
        label={label}
        rule={rule}
        caseId={shown.id}
        version={own?.version ?? null}
        onClose={onClose}
      />
    );
  }
  if (action && doing === 'withdrawOpinion' && own) {
    return (
      <WithdrawStep label={label} rule={rule} opinionId={own.id} version={own.version} onClose={onClose} />
    );
  }
  return (
    <Alert
      type="info"
      showIcon
      className="refusal"
      title={t.notNow}
      action={
        <Button size="small" onClick={onClose}>
          {t.ok}
        </Button>
      }
    />
  );
}
