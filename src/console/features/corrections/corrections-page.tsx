import { Link, useSearchParams } from 'react-router';
import { useAskPages } from '../../api/use-ask';
import { dayAt, dayOf } from '../../components/beijing-days';
import { Deadline } from '../../components/deadline';
import { EnumTag } from '../../components/enum-tag';
import { Instant, instantText } from '../../components/instant';
import { ListTable, type ListColumn } from '../../components/list-table';
import { useNow } from '../../components/now';
import { StepActions } from '../../components/steps/step-actions';
import { useEnumWord } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { ActorName, OfficeName } from '../../names/names';
import { FirmLink } from '../handovers/firm-link';
import { REQUEST_STEPS } from './correction-steps';
import {
  CorrectionList,
  CorrectionNotices,
  type CorrectionListQuery,
  type CorrectionNoticesQuery,
} from './corrections.generated';
import { useFieldName } from './field-name';

const texts = defineTexts(
  {
    title: '数据校核',
    notices: '已查询数据更正',
    field: '数据项',
    firm: '从业机构',
    owner: '数源部门',
    asker: '申请单位',
    status: '状态',
    asked: '申请时间',
    due: '答复期限',
    since: '自何时起有误',
    read: '最近查询',
    asRead: '当日档案',
    corrected: '更正时间',
    about: '拟校核的数据项',
    rule: '《政务数据共享条例》第二十六条',
    begin: '申请校核',
    none: '没有校核申请。数据有误的，在机构档案中该数据项旁申请校核。',
    noNotice: '本单位查询过的数据没有更正。',
  },
  {
    title: 'Corrections',
    notices: 'Data that you read and that were corrected',
    field: 'Field',
    firm: 'Firm',
    owner: 'Source agency',
    asker: 'Asked by',
    status: 'Status',
    asked: 'Asked',
    due: 'Answer due',
    since: 'Wrong since',
    read: 'Last read',
    asRead: 'the dossier of that day',
    corrected: 'Corrected',
    about: 'The field in question',
    rule: '政务数据共享条例, art. 26',
    begin: 'Ask for a correction',
    none: 'There is none. A correction is asked for beside the value, in the dossier of the firm.',
    noNotice: 'Nothing that your office read was corrected.',
  },
);

const PAGE = 50;
type Row = NonNullable<CorrectionListQuery['corrections']>['edges'][number]['node'];
type Notice = NonNullable<CorrectionNoticesQuery['correctionNotices']>['edges'][number]['node'];

/** Corrections, and what was corrected that the office had read; with firm and field in the address, one is asked for. */
export default function CorrectionsPage() {
  const t = useTexts(texts);
  const fieldName = useFieldName();
  const [search] = useSearchParams();
  const [platformCode, field] = [search.get('platform'), search.get('field')];
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
      </div>
      {platformCode && field && (
        <section className="panel" aria-label={t.about}>
          <p>
            <FirmLink code={platformCode} /> · {fieldName(field)}
          </p>
          <StepActions
            actions={[{ mutation: 'requestCorrection', label: t.begin, deadline: null, rule: t.rule }]}
            steps={REQUEST_STEPS}
            subject={null}
            about={{ platformCode, field }}
          />
        </section>
      )}
      <Matters />
      <Notices />
    </>
  );
}

function Matters() {
  const t = useTexts(texts);
  const word = useEnumWord();
  const fieldName = useFieldName();
  const { locale } = useLocale();
  const pages = useAskPages(CorrectionList, { first: PAGE }, (data) => data.corrections);
  const columns: readonly ListColumn<Row>[] = [
    {
      key: 'field',
      title: t.field,
      render: ({ id, field }) => <Link to={`/corrections/${id}`}>{fieldName(field)}</Link>,
      text: ({ field }) => fieldName(field),
    },
    { key: 'firm', title: t.firm, render: ({ platformCode }) => <FirmLink code={platformCode} /> },
    { key: 'owner', title: t.owner, render: ({ owner }) => <ActorName actor={owner} /> },
    {
      key: 'asker',
      title: t.asker,
      render: ({ asker, askerRegion }) => <OfficeName agency={asker} region={askerRegion} />,
    },
    {
      key: 'status',
      title: t.status,
      render: ({ status }) => <EnumTag name="CorrectionStatus" value={status} />,
      text: ({ status }) => word('CorrectionStatus', status),
    },
    {
      key: 'asked',
      title: t.asked,
      render: ({ askedAt }) => <Instant at={askedAt} />,
      text: ({ askedAt }) => instantText(askedAt, locale),
    },
    { key: 'due', title: t.due, render: ({ dueAt }) => (dueAt ? <Deadline at={dueAt} /> : '—') },
  ];
  return (
    <ListTable label={t.title} columns={columns} {...pages.list} keyOf={({ id }) => id} empty={t.none} />
  );
}

function Notices() {
  const t = useTexts(texts);
  const fieldName = useFieldName();
  const today = dayAt(useNow());
  const pages = useAskPages(CorrectionNotices, { first: PAGE }, (data) => data.correctionNotices);
  const columns: readonly ListColumn<Notice>[] = [
    {
      key: 'field',
      title: t.field,
      render: ({ field }) => fieldName(field),
      text: ({ field }) => fieldName(field),
    },
    { key: 'firm', title: t.firm, render: ({ platformCode }) => <FirmLink code={platformCode} /> },
    { key: 'owner', title: t.owner, render: ({ owner }) => <ActorName actor={owner} /> },
    { key: 'since', title: t.since, render: ({ wrongSince }) => <Instant at={wrongSince} /> },
    {
      key: 'read',
      title: t.read,
      render: ({ lastReadAt, platformCode }) => (
        <>
          <Instant at={lastReadAt} />{' '}
          {dayOf(lastReadAt, 'FIRST') < today && (
            <Link to={`/platforms/${encodeURIComponent(platformCode)}?asOf=${dayOf(lastReadAt, 'FIRST')}`}>
              {t.asRead}
            </Link>
          )}
        </>
      ),
    },
    { key: 'corrected', title: t.corrected, render: ({ correctedAt }) => <Instant at={correctedAt} /> },
  ];
  return (
    <>
      <h2>{t.notices}</h2>
      <ListTable
        label={t.notices}
        columns={columns}
        {...pages.list}
        keyOf={({ id }) => id}
        empty={t.noNotice}
      />
    </>
  );
}
