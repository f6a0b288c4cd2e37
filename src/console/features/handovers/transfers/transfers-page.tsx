import { Link, useSearchParams } from 'react-router';
import { useAskPages } from '../../../api/use-ask';
import { Deadline } from '../../../components/deadline';
import { EnumTag } from '../../../components/enum-tag';
import { Instant, instantText } from '../../../components/instant';
import { ListTable, type ListColumn } from '../../../components/list-table';
import { StepActions } from '../../../components/steps/step-actions';
import { useEnumWord } from '../../../i18n/enum-word';
import { useLocale } from '../../../i18n/locale';
import { defineTexts, useTexts } from '../../../i18n/texts';
import { OfficeName } from '../../../names/names';
import { REPORT_STEPS } from './transfer-steps';
import { TransferList, type TransferListQuery } from './transfers.generated';

const texts = defineTexts(
  {
    title: '涉嫌犯罪案件移送',
    offence: '涉嫌罪名',
    sender: '移送单位',
    status: '状态',
    reported: '提出时间',
    due: '期限',
    rule: '《行政执法机关移送涉嫌犯罪案件的规定》第三条、第五条',
    begin: '移送涉嫌犯罪案件',
    noneYet: '没有涉嫌犯罪案件移送。认定意见列明移送公安机关的，从该意见协调事项的“落实情况”提出。',
  },
  {
    title: 'Transfers of suspected crime',
    offence: 'Offence suspected',
    sender: 'Transferred by',
    status: 'Status',
    reported: 'Reported',
    due: 'Due',
    rule: '行政执法机关移送涉嫌犯罪案件的规定, art. 3, 5',
    begin: 'Transfer a suspected crime',
    noneYet:
      'There is no transfer. Where a finding asks for one, it is begun from what follows the finding, on the page of the dispute.',
  },
);

const PAGE = 50;
type Row = NonNullable<TransferListQuery['crimeTransfers']>['edges'][number]['node'];

/** Transfers to the police; with a firm in the address, one is begun for it. */
export default function TransfersPage() {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { locale } = useLocale();
  const [search] = useSearchParams();
  const [platformCode, caseId] = [search.get('platform'), search.get('case')];
  const pages = useAskPages(TransferList, { first: PAGE }, (data) => data.crimeTransfers);
  const columns: readonly ListColumn<Row>[] = [
    {
      key: 'offence',
      title: t.offence,
      render: ({ id, offence }) => <Link to={`/transfers/${id}`}>{offence}</Link>,
      text: ({ offence }) => offence,
    },
    {
      key: 'sender',
      title: t.sender,
      render: ({ sender, senderRegion }) => <OfficeName agency={sender} region={senderRegion} />,
    },
    {
      key: 'status',
      title: t.status,
      render: ({ status }) => <EnumTag name="CrimeTransferStatus" value={status} />,
      text: ({ status }) => word('CrimeTransferStatus', status),
    },
    {
      key: 'reported',
      title: t.reported,
      render: ({ reportedAt }) => <Instant at={reportedAt} />,
      text: ({ reportedAt }) => instantText(reportedAt, locale),
    },
    { key: 'due', title: t.due, render: ({ dueAt }) => (dueAt ? <Deadline at={dueAt} /> : '—') },
  ];
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
      </div>
      {platformCode && (
        <StepActions
          actions={[{ mutation: 'reportSuspectedCrime', label: t.begin, deadline: null, rule: t.rule }]}
          steps={REPORT_STEPS}
          subject={null}
          about={{ platformCode, ...(caseId ? { caseId } : {}) }}
        />
      )}
      <ListTable label={t.title} columns={columns} {...pages.list} keyOf={({ id }) => id} empty={t.noneYet} />
    </>
  );
}
