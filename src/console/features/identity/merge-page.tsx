import { useParams } from 'react-router';
import { useAsk } from '../../api/use-ask';
import { EnumTag } from '../../components/enum-tag';
import { Instant } from '../../components/instant';
import { PageState } from '../../components/page-state';
import type { Steps } from '../../components/steps/step';
import { StepActions } from '../../components/steps/step-actions';
import { defineTexts, useTexts } from '../../i18n/texts';
import { OfficeName, OfficerName } from '../../names/names';
import { Facts } from '../handovers/facts';
import { FirmLink } from '../handovers/firm-link';
import {
  ApproveMergeReversal,
  ApprovePlatformMerge,
  MergePage as MergeDocument,
  RejectMergeReversal,
  RejectPlatformMerge,
  ReverseMerge,
  WithdrawPlatformMerge,
} from './identity.generated';

const texts = defineTexts(
  {
    title: '从业机构归并',
    absorbed: '被归并代码',
    surviving: '存续代码',
    reason: '归并理由',
    reversal: '撤销理由',
    proposer: '提出单位',
    by: '提出人',
    proposed: '提出时间',
    decided: '复核人',
    decidedAt: '复核时间',
  },
  {
    title: 'Merge of firms',
    absorbed: 'Absorbed code',
    surviving: 'Surviving code',
    reason: 'Why they are one',
    reversal: 'Why it is to be reversed',
    proposer: 'Proposing office',
    by: 'Proposed by',
    proposed: 'Proposed',
    decided: 'Decided by',
    decidedAt: 'Decided',
  },
);

/** A task leads here from what somebody else did a moment ago. */
const FRESH = { staleTime: 0 } as const;

const APART = {
  zh: '各代码恢复独立，数据仍在原代码下。',
  en: 'Each code stands for itself again, with what was filed under it.',
};

const STEPS: Steps<unknown> = {
  approvePlatformMerge: {
    document: ApprovePlatformMerge,
    next: {
      zh: '两个代码均指向存续机构；数据保留在原代码下，可以撤销。',
      en: 'Both codes lead to the surviving firm; rows stay under their codes. It can be reversed.',
    },
  },
  rejectPlatformMerge: { document: RejectPlatformMerge },
  withdrawPlatformMerge: { document: WithdrawPlatformMerge },
  reverseMerge: {
    document: ReverseMerge,
    fields: () => [
      {
        name: 'reason',
        kind: 'text',
        required: true,
        label: { zh: '撤销理由', en: 'Why it is to be reversed' },
      },
    ],
    next: {
      zh: '由另一名人员复核，此前归并仍然有效。',
      en: 'Another officer decides; until then the merge is in force.',
    },
  },
  approveMergeReversal: { document: ApproveMergeReversal, next: APART },
  rejectMergeReversal: { document: RejectMergeReversal },
};

/** 归并事项: the two codes, who proposed it, and the decision of another officer. */
export default function MergePage() {
  const t = useTexts(texts);
  const { id = '' } = useParams();
  const query = useAsk(MergeDocument, { id }, FRESH);
  return (
    <PageState query={query} pick={({ platformMerge }) => platformMerge}>
      {(merge) => (
        <div className="grid">
          <header className="head">
            <h1>{t.title}</h1>
            <EnumTag name="PlatformMergeStatus" value={merge.status} />
          </header>
          <StepActions
            actions={merge.availableActions}
            steps={STEPS}
            subject={merge}
            about={{ mergeId: merge.id }}
          />
          <Facts
            label={t.title}
            facts={[
              { name: t.absorbed, value: <CodeOf code={merge.absorbed} /> },
              { name: t.surviving, value: <CodeOf code={merge.surviving} /> },
              { name: t.reason, value: merge.reason },
              { name: t.reversal, value: merge.reversalReason },
              {
                name: t.proposer,
                value: <OfficeName agency={merge.proposer} region={merge.proposerRegion} />,
              },
              { name: t.by, value: <OfficerName agency={merge.proposer} officer={merge.proposedBy} /> },
              { name: t.proposed, value: <Instant at={merge.proposedAt} /> },
              {
                name: t.decided,
                value: merge.decidedBy && <OfficerName agency={merge.proposer} officer={merge.decidedBy} />,
              },
              { name: t.decidedAt, value: merge.decidedAt && <Instant at={merge.decidedAt} /> },
            ]}
          />
        </div>
      )}
    </PageState>
  );
}

function CodeOf({ code }: { readonly code: string }) {
  return (
    <>
      <span className="code">{code}</span> <FirmLink code={code} />
    </>
  );
}
