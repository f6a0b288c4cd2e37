import { Tag } from 'antd';
import { useAsk, useAskPages } from '../../api/use-ask';
import type { ListColumn } from '../../components/list-table';
import { RegionName } from '../../names/names';
import { PAGE, useCommon, useSpan, type LawQuestion, type NodeOf } from './law-columns';
import {
  DispositionRules,
  Gates,
  LawPeriods,
  RedLines,
  type DispositionRulesQuery,
  type GatesQuery,
  type LawPeriodsQuery,
  type RedLinesQuery,
} from './law.generated';
import { LawTable } from './law-table';
import { useSourceColumn } from './source';

type RedLine = NodeOf<RedLinesQuery['redLines']>;
type Disposition = NodeOf<DispositionRulesQuery['dispositionRules']>;
type Period = NodeOf<LawPeriodsQuery['lawPeriods']>;
type Gate = GatesQuery['accountWarrantGates'][number];

/** 红线: what documents forbid, regulate or watch. */
export function RedLineTable({ sector, region, at }: LawQuestion) {
  const { t, word, locale, sectorName } = useCommon();
  const source = useSourceColumn<RedLine>();
  const span = useSpan<RedLine>();
  const pages = useAskPages(RedLines, { sector, region, at, first: PAGE }, (data) => data.redLines);
  const sectorOf = (row: RedLine): string => (row.sector === null ? t.everySector : sectorName(row.sector));
  const exceptionOf = (row: RedLine): string | null => (locale === 'zh' ? row.exception : row.exceptionEn);
  const columns: ListColumn<RedLine>[] = [
    {
      key: 'sector',
      title: t.sector,
      render: (row) => <span className="law-sector">{sectorOf(row)}</span>,
      text: sectorOf,
    },
    {
      key: 'line',
      title: t.redLine,
      render: (row) => (
        <span className="law-words">
          {row[locale]}
          {exceptionOf(row) && <span className="quiet"> {t.except(exceptionOf(row) ?? '')}</span>}
        </span>
      ),
      text: (row) => row[locale],
    },
    {
      key: 'force',
      title: t.force,
      render: ({ force }) => (
        <Tag color={force === 'FORBIDDEN' ? 'error' : 'default'}>{word('RedLineForce', force)}</Tag>
      ),
      text: ({ force }) => word('RedLineForce', force),
    },
    {
      key: 'region',
      title: t.place,
      render: ({ region: place }) => (place === null ? t.country : <RegionName region={place} />),
    },
    source,
    span,
  ];
  return <LawTable<RedLine> title={t.redLines} columns={columns} {...pages.list} />;
}

/** 分类施策: which disposition meets which finding. */
export function DispositionTable({ sector, region, at }: LawQuestion) {
  const { t, word, locale, sectorName } = useCommon();
  const source = useSourceColumn<Disposition>();
  const span = useSpan<Disposition>();
  const pages = useAskPages(
    DispositionRules,
    { sector, region, at, first: PAGE },
    (data) => data.dispositionRules,
  );
  const sectorOf = (row: Disposition): string =>
    row.sector === null ? t.everySector : sectorName(row.sector);
  const columns: ListColumn<Disposition>[] = [
    {
      key: 'sector',
      title: t.sector,
      render: (row) => <span className="law-sector">{sectorOf(row)}</span>,
      text: sectorOf,
    },
    {
      key: 'finding',
      title: t.finding,
      render: ({ conductZh }) => (
        <span className="law-words" lang="zh-CN">
          {conductZh}
        </span>
      ),
      text: ({ conductZh }) => conductZh,
    },
    {
      key: 'licence',
      title: t.licence,
      render: ({ licence }) => word('LicenceCondition', licence),
      text: ({ licence }) => word('LicenceCondition', licence),
    },
    {
      key: 'gravity',
      title: t.gravity,
      render: ({ gravity }) => (gravity ? word('Gravity', gravity) : '—'),
      text: ({ gravity }) => (gravity ? word('Gravity', gravity) : ''),
    },
    {
      key: 'disposition',
      title: t.disposition,
      render: (row) => (
        <span className="law-words">
          <strong>{row[locale]}</strong> {row.transfer && <Tag color="error">{t.transfer}</Tag>}
        </span>
      ),
      text: (row) => `${row[locale]}${row.transfer ? ` (${t.transfer})` : ''}`,
    },
    {
      key: 'region',
      title: t.place,
      render: ({ region: place }) => (place === null ? t.country : <RegionName region={place} />),
    },
    source,
    span,
  ];
  return <LawTable<Disposition> title={t.dispositions} columns={columns} {...pages.list} />;
}

/** 期间: periods and how they are counted. */
export function PeriodTable({ at }: LawQuestion) {
  const { t, word, locale } = useCommon();
  const source = useSourceColumn<Period>();
  const span = useSpan<Period>();
  const pages = useAskPages(LawPeriods, { at, first: PAGE }, (data) => data.lawPeriods);
  const lengthOf = ({ amount, extension, unit }: Period): string => {
    if (amount === null || unit === null) return unit === null ? '—' : word('PeriodUnit', unit);
    const words = t.amount(amount, word('PeriodUnit', unit).toLowerCase());
    return extension === null ? words : `${words}${t.extendable(extension)}`;
  };
  const columns: ListColumn<Period>[] = [
    { key: 'length', title: t.length, render: lengthOf, text: lengthOf },
    {
      key: 'rule',
      title: t.rule,
      render: (row) => <span className="law-words">{row[locale]}</span>,
      text: (row) => row[locale],
    },
    source,
    span,
  ];
  return <LawTable<Period> title={t.periods} columns={columns} {...pages.list} />;
}

/** 账户查询法定程序: who may inquire into accounts by which law. */
export function GateTable({ at }: LawQuestion) {
  const { t, word, locale, joined } = useCommon();
  const source = useSourceColumn<Gate>(false);
  const span = useSpan<Gate>();
  const query = useAsk(Gates, { at });
  const approvalOf = ({ approverLevel, approverRanks }: Gate): string =>
    approverRanks.length === 0
      ? t.noApproval
      : `${approverLevel ? t.levelAtLeast(word('Level', approverLevel)) : ''}${joined(approverRanks.map((rank) => word('ApproverRank', rank)))}`;
  const columns: ListColumn<Gate>[] = [
    {
      key: 'requester',
      title: t.requester,
      render: ({ requester }) => requester?.[locale] ?? '—',
      text: ({ requester }) => requester?.[locale] ?? '',
    },
    {
      key: 'citation',
      title: t.ground,
      render: ({ citation }) => (
        <span className="law-source" lang="zh-CN">
          {citation}
        </span>
      ),
      text: ({ citation }) => citation,
    },
    {
      key: 'targets',
      title: t.targets,
      render: ({ targets }) => (
        <span className="law-source">
          {joined(targets.map((each) => word('AccountWarrantTarget', each)))}
        </span>
      ),
      text: ({ targets }) => joined(targets.map((each) => word('AccountWarrantTarget', each))),
    },
    {
      key: 'approval',
      title: t.approval,
      render: (row) => <span className="law-source">{approvalOf(row)}</span>,
      text: approvalOf,
    },
    {
      key: 'officers',
      title: t.officers,
      render: ({ officers }) => t.officersAtLeast(officers),
      text: ({ officers }) => String(officers),
    },
    {
      key: 'instrument',
      title: t.instrument,
      render: ({ instrument }) => (
        <span className="law-source" lang="zh-CN">
          {instrument ?? '—'}
        </span>
      ),
      text: ({ instrument }) => instrument ?? '',
    },
    source,
    span,
  ];
  return (
    <LawTable<Gate>
      title={t.gates}
      columns={columns}
      rows={query.data?.data?.accountWarrantGates ?? []}
      loading={query.isPending}
      failure={query.error}
    />
  );
}
