import { Link, useParams } from 'react-router';
import { useAsk } from '../../../api/use-ask';
import { Deadline } from '../../../components/deadline';
import { EnumTag } from '../../../components/enum-tag';
import { Instant } from '../../../components/instant';
import { Money } from '../../../components/money';
import { PageState } from '../../../components/page-state';
import { StepActions } from '../../../components/steps/step-actions';
import { useEnumWord } from '../../../i18n/enum-word';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { ActorName, OfficeName, OfficerName } from '../../../names/names';
import { Facts } from '../facts';
import { useFirmName } from '../firm-link';
import { TRANSFER_STEPS, type TransferShown } from './transfer-steps';
import { TransferPage as TransferDocument } from './transfers.generated';

const texts = defineTexts(
  {
    title: (firm: string) => `涉嫌犯罪案件移送：${firm}`,
    offence: '涉嫌罪名',
    facts: '案情',
    amount: '涉案金额',
    sender: '移送单位',
    officers: '承办人员',
    reported: '提出时间',
    approver: '决定人',
    police: '接收的公安机关',
    handedOver: '移送时间',
    received: '公安机关接收时间',
    caseNumber: '立案编号',
    due: '本阶段期限',
    complete: '补正期限',
    missing: '缺少的材料',
    objection: '可以提请复议至',
    disposal: '行政处理',
    papers: '移送材料',
    none: '尚无材料。',
    record: '办理记录',
    firm: '从业机构',
    case: '认定事项',
    open: '查看',
    system: '本系统',
  },
  {
    title: (firm: string) => `Transfer of a suspected crime: ${firm}`,
    offence: 'Offence suspected',
    facts: 'What happened',
    amount: 'Amount',
    sender: 'Transferred by',
    officers: 'Officers',
    reported: 'Reported',
    approver: 'Decided by',
    police: 'Police office',
    handedOver: 'Handed over',
    received: 'Received by the police',
    caseNumber: 'Criminal case',
    due: 'This stage is due',
    complete: 'Papers due',
    missing: 'Papers missing',
    objection: 'Objection until',
    disposal: 'Administrative disposal',
    papers: 'Papers',
    none: 'No papers yet.',
    record: 'Record of steps',
    firm: 'Firm',
    case: 'Determination',
    open: 'Open',
    system: 'The hub',
  },
);

/** 涉嫌犯罪案件移送: from the report to what the police answer. */
export default function TransferPage() {
  const { id = '' } = useParams();
  const query = useAsk(TransferDocument, { id });
  return (
    <PageState query={query} pick={({ crimeTransfer }) => crimeTransfer}>
      {(transfer) => <Transfer transfer={transfer} />}
    </PageState>
  );
}

function Transfer({ transfer }: { readonly transfer: TransferShown }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const firm = useFirmName(transfer.platformCode);
  const { papers, missingPapers, policeLevel } = transfer;
  return (
    <div className="grid">
      <header className="head">
        <h1>{t.title(firm)}</h1>
        <EnumTag name="CrimeTransferStatus" value={transfer.status} />
      </header>
      <StepActions
        actions={transfer.availableActions}
        steps={TRANSFER_STEPS}
        subject={transfer}
        about={{ transferId: transfer.id }}
        version={transfer.version}
      />
      <div className="columns">
        <Facts
          label={t.title(firm)}
          facts={[
            { name: t.offence, value: <strong>{transfer.offence}</strong> },
            { name: t.facts, value: transfer.facts },
            { name: t.amount, value: transfer.amount && <Money value={transfer.amount} /> },
            { name: t.firm, value: <Link to={`/platforms/${transfer.platformCode}`}>{firm}</Link> },
            {
              name: t.case,
              value: transfer.caseId && <Link to={`/cases/${transfer.caseId}`}>{t.open}</Link>,
            },
            { name: t.sender, value: <OfficeName agency={transfer.sender} region={transfer.senderRegion} /> },
            { name: t.officers, value: transfer.officers.join('、') },
            { name: t.reported, value: <Instant at={transfer.reportedAt} /> },
            { name: t.approver, value: transfer.approver },
            { name: t.due, value: transfer.dueAt && <Deadline at={transfer.dueAt} /> },
            { name: t.complete, value: transfer.completeBy && <Deadline at={transfer.completeBy} /> },
            {
              name: t.missing,
              value: missingPapers.map((kind) => word('TransferPaperKind', kind)).join('、'),
            },
            { name: t.handedOver, value: transfer.handedOverAt && <Instant at={transfer.handedOverAt} /> },
            {
              name: t.police,
              value: policeLevel && <OfficeName agency="POLICE" region={transfer.policeRegion} />,
            },
            { name: t.received, value: transfer.receivedAt && <Instant at={transfer.receivedAt} /> },
            { name: t.caseNumber, value: transfer.caseNumber },
            {
              name: t.objection,
              value: transfer.objectionUntil && <Deadline at={transfer.objectionUntil} />,
            },
            { name: t.disposal, value: transfer.disposal },
          ]}
        />
        <section className="panel" aria-labelledby="papers">
          <h2 id="papers">{t.papers}</h2>
          {papers.length === 0 && <p className="quiet">{t.none}</p>}
          <ul className="plain-list">
            {papers.map(({ kind, title, sha256 }) => (
              <li key={sha256 + kind}>
                {word('TransferPaperKind', kind)}：{title}
              </li>
            ))}
          </ul>
          <h2>{t.record}</h2>
          <ol className="plain-list">
            {transfer.events.map(({ version, to, agency, officer, reason, rule, at }) => (
              <li key={version}>
                <Instant at={at} /> {agency ? <ActorName actor={agency} /> : t.system}{' '}
                <OfficerName agency={agency} officer={officer} />{' '}
                <strong>{word('CrimeTransferStatus', to)}</strong> {reason}{' '}
                <span className="quiet">{rule}</span>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </div>
  );
}
