import { DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import { useAsk } from '../../api/use-ask';
import { instantText } from '../../components/instant';
import { ListTable, type ListColumn } from '../../components/list-table';
import { OnlyFor, WhosePage } from '../../components/only-for';
import { PageState } from '../../components/page-state';
import { useAddress } from '../../components/use-address';
import { enumOptions, useEnumWord } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { useActorName } from '../../names/use-names';
import { useOfficerNames } from '../../names/use-officer-names';
import { AccessSignals, type AccessSignalsQuery } from './signals.generated';
import { beijingInstant } from './beijing-days';

const texts = defineTexts(
  {
    title: '滥用迹象',
    note: '按使用记录计算，仅提示应当查看的内容：不阻止任何操作，也不证明任何行为违规。每次查看均重新计算。',
    window: '时间段（不超过31日，默认最近七日）',
    kind: '种类',
    allKinds: '全部种类',
    agency: '部门',
    officer: '人员',
    several: '多人合计',
    warrant: '账户查询手续',
    finding: '迹象',
    span: '期间',
    entries: '查看记录',
    empty: '该时间段内没有迹象。',
    NO_CASE: (evidence: number, total: number) =>
      `${total}次查询中有${evidence}次未注明认定事项，而同目的的其他查询多数注明`,
    ENUMERATION: (evidence: number, _total: number, platforms: number) =>
      `${evidence}次操作，涉及${platforms}家从业机构`,
    WARRANT_TO_THE_END: (evidence: number, total: number) =>
      `${total}次使用中有${evidence}次集中在有效期末，或者次数已用尽`,
    UNUSUAL_HOURS: (evidence: number, total: number) => `${total}次操作中有${evidence}次在22时至次日6时`,
    UNUSUAL_VOLUME: (evidence: number, total: number) =>
      `一日操作${evidence}次（期间共${total}次），明显多于其他日期`,
    to: '至',
    from: '开始日期',
    until: '结束日期',
  },
  {
    title: 'Signals of misuse',
    note: 'Computed from the record of uses when you look. They deserve a look; they block nothing and prove nothing.',
    window: 'Period (31 days at most; the last seven when not chosen)',
    kind: 'Kind',
    allKinds: 'All kinds',
    agency: 'Agency',
    officer: 'Person',
    several: 'several people',
    warrant: 'an account warrant',
    finding: 'What was noticed',
    span: 'When',
    entries: 'See the entries',
    empty: 'No signals in this period.',
    NO_CASE: (evidence: number, total: number) =>
      `${evidence} of ${total} queries name no case, while most others for the same purpose do`,
    ENUMERATION: (evidence: number, _total: number, platforms: number) =>
      `${platforms} firms in ${evidence} operations`,
    WARRANT_TO_THE_END: (evidence: number, total: number) =>
      `${evidence} of ${total} uses in the last part of the warrant, or it is used up`,
    UNUSUAL_HOURS: (evidence: number, total: number) =>
      `${evidence} of ${total} operations between 22:00 and 06:00`,
    UNUSUAL_VOLUME: (evidence: number, total: number) =>
      `${evidence} operations on one day (${total} in all), far more than on other days`,
    to: 'to',
    from: 'First day',
    until: 'Last day',
  },
);

type Signal = NonNullable<AccessSignalsQuery['accessSignals']>[number];
const AUDITORS = ['AUDITOR'];

/** 滥用迹象: what in the record of uses deserves a look. */
export default function SignalsPage() {
  return (
    <OnlyFor roles={AUDITORS}>
      <Signals />
    </OnlyFor>
  );
}

function Signals() {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const [chosen, choose] = useAddress();
  const from = chosen.get('from');
  const to = chosen.get('to');
  const kind = chosen.get('kind');
  const filter = {
    ...(from ? { from: beijingInstant(from) } : {}),
    ...(to ? { to: beijingInstant(to, 1) } : {}),
    ...(kind ? { kind: kind as Signal['kind'] } : {}),
  };
  const query = useAsk(AccessSignals, { filter });
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <DatePicker.RangePicker
          aria-label={t.window}
          placeholder={[t.from, t.until]}
          value={from && to ? [dayjs(from), dayjs(to)] : null}
          onChange={(_days, [first, last]) => choose({ from: first, to: last })}
        />
        <Select
          className="filter"
          aria-label={t.kind}
          value={kind ?? ''}
          onChange={(value) => choose({ kind: value })}
          options={[{ value: '', label: t.allKinds }, ...enumOptions('AccessSignalKind', locale)]}
        />
      </div>
      <p className="quiet">{t.note}</p>
      <WhosePage roles={AUDITORS} />
      <PageState query={query} pick={({ accessSignals }) => accessSignals}>
        {(signals) => <SignalTable signals={signals} />}
      </PageState>
    </>
  );
}

/** The search of the audit page that finds the entries behind a sign. */
function entriesAddress({ entries }: Signal): string {
  const { agency, officer, warrant, countedBy, from, to } = entries;
  return new URLSearchParams({
    agency,
    ...(officer ? { officer } : {}),
    ...(warrant ? { warrant } : {}),
    counted: countedBy,
    from,
    to,
  }).toString();
}

function SignalTable({ signals }: { readonly signals: readonly Signal[] }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const { locale } = useLocale();
  const actorName = useActorName();
  const span = ({ first, last }: Signal): string =>
    `${instantText(first, locale)} ${t.to} ${instantText(last, locale)}`;
  const finding = ({ kind, evidence, total, platforms }: Signal): string =>
    t[kind](evidence, total, platforms ?? 0);
  const nameOf = useOfficerNames(
    signals.flatMap(({ agency, officer }) => (officer === null ? [] : [{ agency, officer }])),
  );
  const who = ({ agency, officer, warrantId }: Signal): string =>
    officer === null ? (warrantId ? t.warrant : t.several) : nameOf(agency, officer);
  const columns: ListColumn<Signal>[] = [
    {
      key: 'kind',
      title: t.kind,
      render: ({ kind }) => <strong>{word('AccessSignalKind', kind)}</strong>,
      text: ({ kind }) => word('AccessSignalKind', kind),
    },
    {
      key: 'agency',
      title: t.agency,
      render: ({ agency }) => actorName(agency),
      text: ({ agency }) => actorName(agency),
    },
    { key: 'who', title: t.officer, render: who, text: who },
    { key: 'finding', title: t.finding, render: finding, text: finding },
    { key: 'span', title: t.span, render: span, text: span },
    {
      key: 'entries',
      title: t.entries,
      render: (signal) => (
        <Link
          to={`/audit?${entriesAddress(signal)}`}
          aria-label={`${t.entries}: ${actorName(signal.agency)} ${who(signal)}`}
        >
          {t.entries}
        </Link>
      ),
    },
  ];
  return (
    <ListTable<Signal>
      label={t.title}
      columns={columns}
      rows={signals}
      keyOf={({ kind, agency, officer, warrantId, first }) =>
        `${kind}${agency}${officer ?? warrantId ?? ''}${first}`
      }
      loading={false}
      csvName={t.title}
      empty={t.empty}
    />
  );
}
