import { useEnumWord } from '../../i18n/enum-word';
import { defineTexts, useTexts } from '../../i18n/texts';
import { useActorName, useRegionOptions, useSectorName } from '../../names/use-names';
import { ChartPanel, type FigureRow } from './chart-panel';
import {
  byAge,
  byMonth,
  byRegion,
  bySector,
  byStage,
  funnel,
  listAddress,
  ordersByStatus,
  overdueByAgency,
  type Counted,
  type Figures,
} from './figures';

const texts = defineTexts(
  {
    regions: '各地区情况',
    region: '地区',
    national: '国家级',
    done: '已办结',
    openInTime: '未办结、未逾期',
    regionsHow:
      '按有权认定的领导小组所在地区计统计期间内启动的认定事项；认定期限或者其意见协调的期限已过的，计为已逾期。未选地区的按省级行政区合计，选定地区的按其下级区划计。',
    sectors: '各领域情况',
    sector: '领域',
    noSector: '未登记领域',
    sectorsHow:
      '统计期间内启动的认定事项，按从业机构目前登记的领域计；一家机构登记多个领域的，在每个领域各计一件，因此各领域之和可以大于认定事项总数。认定期限或者其意见协调的期限已过的，计为已逾期。',
    months: '各月启动情况',
    month: '月份',
    undisputed: '未进入协调',
    disputed: '进入协调',
    monthOf: (year: number, month: number) => `${year}年${month}月`,
    monthsHow: '按启动认定的月份（北京时间）计；意见不一致、进入协调的单列。',
    funnel: '办理进程',
    funnelStep: '环节',
    funnelHow:
      '统计期间内启动的认定事项中，意见不一致进入协调的、提请领导小组研究的、已作出研究认定的件数。协商一致或者随认定终止的，计至进入协调为止。',
    OPENED: '启动认定',
    DISPUTED: '进入协调',
    REFERRED: '提请研究',
    DECIDED: '研究认定',
    percent: (name: string, percent: number) => `${name}（占上一环节${percent}%）`,
    count: '件数',
    inTime: '未逾期',
    overdue: '已逾期',
    stages: '认定事项所处环节',
    disputeStages: '意见协调所处环节',
    stage: '环节',
    stagesHow: '按统计期间内启动的事项目前所处环节计数；期限已过而尚未办理的，计为已逾期。',
    ages: '未办结时长',
    age: '已等待',
    agesHow: '未办结的认定事项和意见协调，按进入目前环节以来的工作日计。',
    agencies: '各部门逾期情况',
    agency: '部门',
    missing: '逾期未反馈意见',
    late: '逾期反馈意见',
    ordersLate: '逾期交办单',
    agenciesHow:
      '逾期未反馈、逾期反馈按征求意见的期限计；交办单按承办单位的现行期限计，经批准延长的按延长后的期限。没有逾期的部门不列。',
    orders: '交办单办理情况',
    ordersHow: '统计期间内启动的认定事项所下达的交办单，按目前状态计数；现行期限已过的计为已逾期。',
    status: '状态',
  },
  {
    regions: 'By region',
    region: 'Region',
    national: 'National',
    done: 'Over',
    openInTime: 'Open, in time',
    regionsHow:
      'Determinations opened in the period, by the region of the leading group that is competent. One whose own deadline, or its dispute’s, has passed is overdue. By province, or within the region that was chosen by its divisions.',
    sectors: 'By sector',
    sector: 'Sector',
    noSector: 'No sector registered',
    sectorsHow:
      'Determinations opened in the period, by the sectors in which their firms are registered now. One of a firm of several sectors counts once in each, so the sectors may add up to more than all determinations. One whose own deadline, or its dispute’s, has passed is overdue.',
    months: 'By month',
    month: 'Month',
    undisputed: 'Without dispute',
    disputed: 'With dispute',
    monthOf: (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}`,
    monthsHow: 'By the month in Beijing in which they were opened; those that came to a dispute apart.',
    funnel: 'How far they came',
    funnelStep: 'Step',
    funnelHow:
      'Of the determinations opened in the period, how many came to a dispute, were referred to the leading group, and were decided. One that was settled, or ended with its determination, counts as a dispute only.',
    OPENED: 'Opened',
    DISPUTED: 'In dispute',
    REFERRED: 'Referred',
    DECIDED: 'Decided',
    percent: (name: string, percent: number) => `${name} (${percent}% of the step before)`,
    count: 'Count',
    inTime: 'In time',
    overdue: 'Overdue',
    stages: 'Determinations by stage',
    disputeStages: 'Disputes by stage',
    stage: 'Stage',
    stagesHow:
      'What was opened in the period, by the stage in which it is now. What was not done by its deadline is overdue.',
    ages: 'How long they have waited',
    age: 'Waiting for',
    agesHow: 'Open determinations and disputes, in working days since they came into their stage.',
    agencies: 'Overdue by agency',
    agency: 'Agency',
    missing: 'Opinions not given',
    late: 'Opinions given late',
    ordersLate: 'Orders overdue',
    agenciesHow:
      'Opinions by the time that was set for them; orders by the addressee’s present deadline, as it was extended. Agencies without anything overdue are left out.',
    orders: 'Orders by status',
    ordersHow:
      'Orders on determinations opened in the period, by their status now. Those whose present deadline has passed are overdue.',
    status: 'Status',
  },
);

/** The charts of the overview; each has its table, how it was counted, and links into lists. */
export function OverviewCharts({ figures }: { readonly figures: Figures }) {
  const t = useTexts(texts);
  const word = useEnumWord();
  const actor = useActorName();
  const sectorName = useSectorName();
  const divisions = useRegionOptions(null);
  const districts = useRegionOptions(figures.region ? `${figures.region.slice(0, 2)}0000` : null);
  const placeName = (region: string): string =>
    [...divisions, ...districts].find(({ value }) => value === region)?.label ?? region;
  const halves = [
    { name: t.inTime, tone: 'accent' as const },
    { name: t.overdue, tone: 'danger' as const },
  ];
  const states = [
    { name: t.done, tone: 'soft' as const },
    { name: t.openInTime, tone: 'accent' as const },
    { name: t.overdue, tone: 'danger' as const },
  ];
  const list = (address: string): string => listAddress(address, figures.region);
  const rowOf = ({ key, count, overdue }: Counted, name: string, to?: string): FigureRow => ({
    key,
    name,
    to,
    values: [count - overdue, overdue],
  });
  return (
    <div className="charts">
      <ChartPanel
        title={t.regions}
        rowTitle={t.region}
        series={states}
        how={t.regionsHow}
        withTotal
        rows={byRegion(figures.regions, figures.region).map(({ region, done, open, overdue }) => ({
          key: region ?? '',
          name: region === null ? t.national : placeName(region),
          values: [done, open, overdue],
          ...(region === null ? {} : { to: listAddress('/cases', region) }),
        }))}
      />
      <ChartPanel
        title={t.sectors}
        rowTitle={t.sector}
        series={states}
        how={t.sectorsHow}
        withTotal
        rows={bySector(figures.sectors).map(({ sector, done, open, overdue }) => ({
          key: sector ?? '',
          name: sector === null ? t.noSector : sectorName(sector),
          values: [done, open, overdue],
          ...(sector === null ? {} : { to: list(`/cases?sector=${sector}`) }),
        }))}
      />
      <ChartPanel
        title={t.months}
        rowTitle={t.month}
        series={[
          { name: t.undisputed, tone: 'soft' },
          { name: t.disputed, tone: 'accent' },
        ]}
        how={t.monthsHow}
        withTotal
        rows={byMonth(figures.months).map(({ month, cases, disputes }) => {
          const [year = 0, number = 0] = month.split('-').map(Number);
          return { key: month, name: t.monthOf(year, number), values: [cases - disputes, disputes] };
        })}
      />
      <ChartPanel
        title={t.funnel}
        rowTitle={t.funnelStep}
        series={[{ name: t.count, tone: 'accent' }]}
        how={t.funnelHow}
        rows={funnel(figures)
          .filter((_step, _place, all) => (all[0]?.count ?? 0) > 0)
          .map(({ key, count, percent }) => ({
            key,
            name: percent === null ? t[key] : t.percent(t[key], percent),
            values: [count],
            to: list(key === 'OPENED' ? '/cases' : '/disputes'),
          }))}
      />
      <ChartPanel
        title={t.agencies}
        rowTitle={t.agency}
        series={[
          { name: t.missing, tone: 'danger' },
          { name: t.late, tone: 'amber' },
          { name: t.ordersLate, tone: 'accent' },
        ]}
        how={t.agenciesHow}
        withTotal
        rows={overdueByAgency(figures).map(({ agency, missing, late, orders }) => ({
          key: agency,
          name: actor(agency),
          values: [missing, late, orders],
          to: list(`/orders?overdue=true&agency=${agency}`),
        }))}
      />
      <ChartPanel
        title={t.stages}
        rowTitle={t.stage}
        series={halves}
        how={t.stagesHow}
        withTotal
        rows={byStage(figures.caseload, 'CASE').map((row) =>
          rowOf(row, word('SubstanceCaseStatus', row.key), list(`/cases?status=${row.key}`)),
        )}
      />
      <ChartPanel
        title={t.disputeStages}
        rowTitle={t.stage}
        series={halves}
        how={t.stagesHow}
        withTotal
        rows={byStage(figures.caseload, 'DISPUTE').map((row) =>
          rowOf(row, word('DisputeStatus', row.key), list(`/disputes?status=${row.key}`)),
        )}
      />
      <ChartPanel
        title={t.ages}
        rowTitle={t.age}
        series={halves}
        how={t.agesHow}
        withTotal
        rows={byAge(figures.caseload).map((row) => rowOf(row, word('AgeBucket', row.key)))}
      />
      <ChartPanel
        title={t.orders}
        rowTitle={t.status}
        series={halves}
        how={t.ordersHow}
        withTotal
        rows={ordersByStatus(figures.orders).map((row) =>
          rowOf(row, word('RectificationOrderStatus', row.key), list(`/orders?status=${row.key}`)),
        )}
      />
    </div>
  );
}
