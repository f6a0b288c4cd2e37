import { Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { useSession } from '../../../api/session';
import { useAsk } from '../../../api/use-ask';
import { EnumTag } from '../../../components/enum-tag';
import { PageState } from '../../../components/page-state';
import { StepActions } from '../../../components/steps/step-actions';
import { useEnumWord } from '../../../i18n/enum-word';
import { useLocale } from '../../../i18n/locale';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { useActorName, useRegionName } from '../../../names/use-names';
import { FollowUp } from '../../orders/follow-up/follow-up';
import { DISPUTE_STEPS } from '../steps/dispute-steps';
import { DisputeRoom } from './dispute.generated';
import type { DisputeShown } from './dispute-shown';
import { DecisionBlock } from './parts/decision-block';
import { DraftPanel } from './parts/draft';
import { LawSaid } from './parts/law-said';
import { Outcome } from './parts/outcome';
import { Advice, Measures, Supplements } from './parts/papers';
import { Positions } from './parts/positions';
import { Precedents } from './parts/precedents';
import { StageBar } from './parts/stage-bar';
import '../disputes.css';

const texts = defineTexts(
  {
    title: (firm: string, line: string) => `${firm}“${line}”意见协调`,
    urgent: '紧急',
    round: (round: number) => `第${round}轮`,
    question: (firm: string, line: string, count: number, attributes: string) =>
      `${count}个部门对${firm}“${line}”的${attributes}意见不一致，需要研究认定：业务实质是什么、由谁监管、如何处置。`,
    settled: (firm: string, line: string) => `各部门对${firm}“${line}”的现有意见已无不一致。`,
    reason: '启动认定的理由',
    record: '办理记录',
    national: '国家级领导小组',
    group: (place: string) => `${place}领导小组`,
  },
  {
    title: (firm: string, line: string) => `Dispute on “${line}” of ${firm}`,
    urgent: 'urgent',
    round: (round: number) => `round ${round}`,
    question: (firm: string, line: string, count: number, attributes: string) =>
      `${count} agencies differ on “${line}” of ${firm}: ${attributes}. To be determined: what the business is in substance, who supervises it, and what is done about it.`,
    settled: (firm: string, line: string) => `The opinions on “${line}” of ${firm} do not conflict any more.`,
    reason: 'Why the determination was opened',
    record: 'Record of steps',
    national: 'national leading group',
    group: (place: string) => `leading group, ${place}`,
  },
);

/** 意见协调: what a leader reads in three minutes, and decides on. */
export default function DisputePage() {
  const { id = '' } = useParams();
  const query = useAsk(DisputeRoom, { id });
  return (
    <PageState query={query} pick={({ dispute }) => dispute}>
      {(dispute) => <Room dispute={dispute} />}
    </PageState>
  );
}

function Room({ dispute }: { readonly dispute: DisputeShown }) {
  const { data: session } = useSession();
  const { substanceCase, status } = dispute;
  const decided = status === 'DECIDED' || status === 'IMPLEMENTING' || status === 'CLOSED';
  // What an agency that is consulted does about its own opinion, whose form is on the page of the determination.
  const own = substanceCase?.opinions.find(({ agency }) => agency === session?.agency);
  const determination = substanceCase?.determination;
  const actions = [
    ...(own?.availableActions ?? []),
    ...dispute.availableActions,
    ...(determination?.availableActions ?? []),
  ];
  return (
    <div className="grid room">
      <Head dispute={dispute} />
      <StageBar dispute={dispute} />
      <StepActions
        actions={actions}
        steps={DISPUTE_STEPS}
        subject={dispute}
        about={{ disputeId: dispute.id }}
        version={dispute.version}
        subjects={substanceCase ? [dispute.id, substanceCase.id] : [dispute.id]}
        elsewhere={(mutation) => (substanceCase ? `/cases/${substanceCase.id}?do=${mutation}` : null)}
      />
      <Outcome dispute={dispute} />
      {decided && substanceCase && determination && (
        <FollowUp
          determination={determination}
          caseId={substanceCase.id}
          platformCode={substanceCase.platform?.code ?? ''}
        />
      )}
      <Positions dispute={dispute} />
      <div className="columns">
        <div className="grid">
          <DraftPanel dispute={dispute} />
          <Precedents dispute={dispute} />
          <Advice dispute={dispute} />
          <Supplements dispute={dispute} />
          <Measures dispute={dispute} />
        </div>
        <div className="grid">
          <LawSaid dispute={dispute} />
        </div>
      </div>
      <DecisionBlock dispute={dispute} />
    </div>
  );
}

function Head({ dispute }: { readonly dispute: DisputeShown }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { locale } = useLocale();
  const actorName = useActorName();
  const { substanceCase, status, round, conflicts, region } = dispute;
  const place = useRegionName(region);
  const firm = substanceCase?.platform?.name ?? '';
  const line = substanceCase?.businessLine ?? '';
  const attributes = conflicts.map(({ attribute }) => word('OpinionAttribute', attribute));
  const agencies = substanceCase?.concernedAgencies ?? [];
  const comma = locale === 'zh' ? '、' : ', ';
  return (
    <header>
      <div className="head">
        <h1>{t.title(firm, line)}</h1>
        <EnumTag name="DisputeStatus" value={status} />
        {substanceCase?.urgent && <Tag color="error">{t.urgent}</Tag>}
        <span className="quiet">
          {place === null ? t.national : t.group(place)} · {agencies.map(actorName).join(comma)}
          {round > 1 && ` · ${t.round(round)}`}
        </span>
      </div>
      <p className="question">
        {attributes.length > 0
          ? t.question(firm, line, agencies.length, attributes.join(comma))
          : t.settled(firm, line)}
      </p>
      {substanceCase && (
        <p className="quiet">
          {t.reason}：{substanceCase.reason}{' '}
          <Link to={`/platforms/${substanceCase.platform?.code ?? ''}`}>{firm}</Link>
          {' · '}
          <Link to={`/cases/${substanceCase.id}`}>{t.record}</Link>
        </p>
      )}
    </header>
  );
}
