import { Button, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useAsk } from '../../api/use-ask';
import { dayAt } from '../../components/beijing-days';
import { saveFile } from '../../components/csv/csv';
import { Instant } from '../../components/instant';
import { useNow } from '../../components/now';
import { PageState } from '../../components/page-state';
import { useAddress } from '../../components/use-address';
import { enumOptions } from '../../i18n/enum-word';
import { useLocale } from '../../i18n/locale';
import { defineTexts, useTexts } from '../../i18n/texts';
import { useActorName, useRegionOptions } from '../../names/use-names';
import { headline } from './figures';
import { NumbersRow } from './numbers-row';
import { OverdueList } from './overdue-list';
import { Overview, type Level } from './overview.generated';
import './overview.css';
import { OverviewCharts } from './overview-charts';
import { instantsOf, periodBefore, periodIn } from './period';
import { ReportCover } from './report-cover';

const texts = defineTexts(
  {
    title: '统计',
    level: '层级',
    allLevels: '各层级',
    region: '地区',
    allRegions: '全部地区',
    period: '启动日期',
    year: '近一年',
    half: '近半年',
    quarter: '近三个月',
    print: '打印报告',
    csv: '导出 CSV',
    asOf: '数据时间',
    own: (agency: string) => `仅计${agency}有权查看的事项`,
    none: '所选范围内没有数据，或者您无权查看统计。',
  },
  {
    title: 'Overview',
    level: 'Level',
    allLevels: 'Every level',
    region: 'Region',
    allRegions: 'Every region',
    period: 'Opened between',
    year: 'One year',
    half: 'Half a year',
    quarter: 'Three months',
    print: 'Print as a report',
    csv: 'Export CSV',
    asOf: 'As of',
    own: (agency: string) => `Only what ${agency} may see is counted`,
    none: 'There is nothing in what was chosen, or no statistics that you may see.',
  },
);

/** 统计 (领导驾驶舱): where cases, disputes and orders stand, by level, region and time. */
export default function OverviewPage() {
  const t = useTexts(texts);
  const { locale } = useLocale();
  const actor = useActorName();
  const [search, put] = useAddress();
  const regions = useRegionOptions(null);
  const today = dayAt(useNow());
  const period = periodIn(search, today);
  const level = search.get('level') as Level | null;
  const region = search.get('region');
  const query = useAsk(Overview, { ...instantsOf(period), level, region }, { keepsPrevious: true });
  const earlier = useAsk(Overview, { ...instantsOf(periodBefore(period)), level, region });
  const before = earlier.data?.data?.workflowStatistics;
  return (
    <>
      <div className="head no-print">
        <h1>{t.title}</h1>
        <Select
          className="filter narrow"
          allowClear
          aria-label={t.level}
          placeholder={t.allLevels}
          value={level}
          options={enumOptions('Level', locale)}
          onChange={(value: string | undefined) => put({ level: value })}
        />
        <Select
          className="filter narrow"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t.region}
          placeholder={t.allRegions}
          value={region}
          options={regions}
          onChange={(value: string | undefined) => put({ region: value })}
        />
        <DatePicker.RangePicker
          aria-label={t.period}
          allowClear={false}
          value={[dayjs(period.from), dayjs(period.to)]}
          maxDate={dayjs(today)}
          presets={[
            { label: t.quarter, value: [dayjs(today).subtract(3, 'month'), dayjs(today)] },
            { label: t.half, value: [dayjs(today).subtract(6, 'month'), dayjs(today)] },
            { label: t.year, value: [dayjs(today).subtract(1, 'year'), dayjs(today)] },
          ]}
          onChange={(chosen) =>
            put({
              from: chosen?.[0]?.format('YYYY-MM-DD'),
              to: chosen?.[1]?.format('YYYY-MM-DD'),
            })
          }
        />
        <span className="head-end actions-inline">
          <Button onClick={() => print()}>{t.print}</Button>
        </span>
      </div>
      <PageState query={query} pick={({ workflowStatistics }) => workflowStatistics}>
        {(figures) => (
          <>
            <ReportCover figures={figures} period={period} />
            <p className="quiet">
              {t.asOf} <Instant at={figures.asOf} />
              {figures.agency && ` · ${t.own(actor(figures.agency))}`}{' '}
              <Button
                type="link"
                size="small"
                className="no-print"
                onClick={() => saveFile(`${t.title}-${period.from}-${period.to}.csv`, figures.csv)}
              >
                {t.csv}
              </Button>
            </p>
            <NumbersRow
              now={headline(figures)}
              before={before ? headline(before) : undefined}
              region={figures.region}
            />
            <OverviewCharts figures={figures} />
            <OverdueList level={level} />
          </>
        )}
      </PageState>
    </>
  );
}
