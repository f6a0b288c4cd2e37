import { Fragment } from 'react';
import { Link, useParams } from 'react-router';
import { useAsk } from '../../api/use-ask';
import { EnumTag } from '../../components/enum-tag';
import { Instant } from '../../components/instant';
import { PageState } from '../../components/page-state';
import type { Steps } from '../../components/steps/step';
import { StepActions } from '../../components/steps/step-actions';
import { useEnumWord } from '../../i18n/enum-word';
import { defineTexts, useTexts } from '../../i18n/texts';
import { OfficeName, OfficerName, RegionName } from '../../names/names';
import { useActorName, useSectorName } from '../../names/use-names';
import { Facts } from '../handovers/facts';
import { FirmLink } from '../handovers/firm-link';
import {
  ApprovePlatformSplit,
  ConfirmSplitRecords,
  RejectPlatformSplit,
  SplitPage as SplitDocument,
  WithdrawPlatformSplit,
  type SplitPageQuery,
} from './identity.generated';

const texts = defineTexts(
  {
    title: '从业机构拆分',
    platform: '原代码',
    part: '拆分代码',
    later: '同意后编制临时代码',
    name: '拆分部分名称',
    registered: '拆分部分登记地',
    going: '改列的领域和经营地',
    remaining: '保留的领域和经营地',
    identifiers: '改列的标识',
    cases: '改列的认定事项',
    case: (place: number) => `事项 ${place}`,
    records: '各部门应改列的数据',
    awaiting: '待核对部门',
    reason: '拆分理由',
    proposer: '提出单位',
    ofAgency: (agency: string, rows: string) => `${agency}：${rows}`,
    separator: '、',
    by: '提出人',
    proposed: '提出时间',
    decided: '复核人',
    decidedAt: '复核时间',
  },
  {
    title: 'Split of a firm',
    platform: 'Code that is split',
    part: 'Code of the part',
    later: 'an interim code, once agreed',
    name: 'Name of the part',
    registered: 'The part is registered in',
    going: 'Sectors and places of the part',
    remaining: 'Sectors and places that remain',
    identifiers: 'Identifiers that go along',
    cases: 'Determinations that go along',
    case: (place: number) => `Determination ${place}`,
    records: 'What agencies are to file under the part',
    awaiting: 'Agencies that have yet to confirm',
    reason: 'Why they are two',
    proposer: 'Proposing office',
    ofAgency: (agency: string, rows: string) => `${agency}: ${rows}`,
    separator: ', ',
    by: 'Proposed by',
    proposed: 'Proposed',
    decided: 'Decided by',
    decidedAt: 'Decided',
  },
);

/** A task leads here from what somebody else did a moment ago. */
const FRESH = { staleTime: 0 } as const;

const STEPS: Steps<unknown> = {
  approvePlatformSplit: {
    document: ApprovePlatformSplit,
    next: {
      zh: '拆分部分以新代码登记；未列明的事项和数据仍在原代码下。再行归并即恢复为一家。',
      en: 'The part is entered under its code; what is not named stays under the old one. A merge makes them one again.',
    },
  },
  rejectPlatformSplit: { document: RejectPlatformSplit },
  withdrawPlatformSplit: { document: WithdrawPlatformSplit },
  confirmSplitRecords: {
    document: ConfirmSplitRecords,
    next: {
      zh: '表示本部门已按两个代码核对并改列数据。',
      en: 'Says that your agency has filed its records under the two codes.',
    },
  },
};

/** 拆分事项: the two codes, what goes with which, and the decision of another officer. */
export default function SplitPage() {
  const t = useTexts(texts);
  const { id = '' } = useParams();
  const query = useAsk(SplitDocument, { id }, FRESH);
  return (
    <PageState query={query} pick={({ platformSplit }) => platformSplit}>
      {(split) => (
        <div className="grid">
          <header className="head">
            <h1>{t.title}</h1>
            <EnumTag name="PlatformSplitStatus" value={split.status} />
          </header>
          <StepActions
            actions={split.availableActions}
            steps={STEPS}
            subject={split}
            about={{ splitId: split.id }}
          />
          <SplitFacts split={split} />
        </div>
      )}
    </PageState>
  );
}

type Split = NonNullable<SplitPageQuery['platformSplit']>;

function SplitFacts({ split }: { readonly split: Split }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const actor = useActorName();
  const { part, identifiers, cases, records, awaiting } = split;
  const isEntered = split.status === 'SPLIT' || split.status === 'COMPLETED';
  return (
    <Facts
      label={t.title}
      facts={[
        {
          name: t.platform,
          value: (
            <>
              <span className="code">{split.platform}</span> <FirmLink code={split.platform} />
            </>
          ),
        },
        {
          name: t.part,
          value:
            part === null ? (
              t.later
            ) : (
              <>
                <span className="code">{part}</span> {isEntered && <FirmLink code={part} />}
              </>
            ),
        },
        { name: t.name, value: split.partName },
        {
          name: t.registered,
          value: split.registeredRegion && <RegionName region={split.registeredRegion} />,
        },
        { name: t.going, value: <Share sectors={split.sectors} regions={split.operatingRegions} /> },
        {
          name: t.remaining,
          value: <Share sectors={split.remainingSectors} regions={split.remainingRegions} />,
        },
        {
          name: t.identifiers,
          value:
            identifiers.length > 0 &&
            identifiers
              .map(({ kind, value }) => `${word('IdentifierKind', kind)} ${value}`)
              .join(t.separator),
        },
        {
          name: t.cases,
          value:
            cases.length > 0 &&
            cases.map((id, place) => (
              <span key={id}>
                <Link to={`/cases/${id}`}>{t.case(place + 1)}</Link>{' '}
              </span>
            )),
        },
        {
          name: t.records,
          value:
            records.length > 0 &&
            records.map(({ agency, rows }) => <div key={agency}>{t.ofAgency(actor(agency), rows)}</div>),
        },
        {
          name: t.awaiting,
          value: awaiting.length > 0 && awaiting.map(actor).join(t.separator),
        },
        { name: t.reason, value: split.reason },
        { name: t.proposer, value: <OfficeName agency={split.proposer} region={split.proposerRegion} /> },
        { name: t.by, value: <OfficerName agency={split.proposer} officer={split.proposedBy} /> },
        { name: t.proposed, value: <Instant at={split.proposedAt} /> },
        {
          name: t.decided,
          value: split.decidedBy && <OfficerName agency={split.proposer} officer={split.decidedBy} />,
        },
        { name: t.decidedAt, value: split.decidedAt && <Instant at={split.decidedAt} /> },
      ].map(({ name, value }) => ({ name, value: value === false ? null : value }))}
    />
  );
}

interface ShareProps {
  readonly sectors: readonly string[];
  readonly regions: readonly string[];
}

function Share({ sectors, regions }: ShareProps) {
  const t = useTexts(texts);
  const sectorName = useSectorName();
  return (
    <>
      {sectors.map(sectorName).join(t.separator)}
      {regions.length > 0 && ' · '}
      {regions.map((region, place) => (
        <Fragment key={region}>
          {place > 0 && t.separator}
          <RegionName region={region} />
        </Fragment>
      ))}
    </>
  );
}
