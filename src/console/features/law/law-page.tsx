import { DatePicker, Select, Tabs } from 'antd';
import dayjs from 'dayjs';
import { useAddress } from '../../components/use-address';
import { useTexts } from '../../i18n/texts';
import { useRegionOptions, useSectorOptions } from '../../names/use-names';
import './law.css';
import { ActorTable, LeadTable, ZoneTable } from './actor-tables';
import { type LawQuestion } from './law-columns';
import { DispositionTable, GateTable, PeriodTable, RedLineTable } from './rule-tables';
import { lawTexts } from './texts';
import { WorkingCalendar } from './working-calendar';

const TABLES = {
  redLines: RedLineTable,
  dispositions: DispositionTable,
  leadAgencies: LeadTable,
  periods: PeriodTable,
  actors: ActorTable,
  gates: GateTable,
  zones: ZoneTable,
} as const;
type TableName = keyof typeof TABLES;
const NAMES = Object.keys(TABLES) as TableName[];

/** Tables that differ by sector, and by place. */
const BY_SECTOR = new Set<string>(['redLines', 'dispositions']);
const BY_PLACE = new Set<string>(['redLines', 'dispositions', 'leadAgencies', 'actors', 'zones']);

/** 规定与日历: the dated rows of law as lawyers read them, and the working days. */
export default function LawPage() {
  const t = useTexts(lawTexts);
  const [chosen, choose] = useAddress();
  const sectors = useSectorOptions();
  const regions = useRegionOptions(null);
  const tab = chosen.get('tab') ?? 'redLines';
  const question: LawQuestion = {
    sector: BY_SECTOR.has(tab) ? chosen.get('sector') : null,
    region: chosen.get('region'),
    at: chosen.get('at'),
  };
  const year = Number(chosen.get('year')) || dayjs().year();
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        {BY_SECTOR.has(tab) && (
          <Select
            className="filter"
            aria-label={t.sector}
            value={chosen.get('sector') ?? ''}
            onChange={(value) => choose({ sector: value })}
            options={[{ value: '', label: t.allSectors }, ...sectors]}
          />
        )}
        {BY_PLACE.has(tab) && (
          <Select
            className="filter"
            aria-label={t.place}
            showSearch={{ optionFilterProp: 'label' }}
            value={chosen.get('region') ?? ''}
            onChange={(value) => choose({ region: value })}
            options={[{ value: '', label: t.country }, ...regions]}
          />
        )}
        {tab !== 'calendar' && (
          <DatePicker
            aria-label={t.at}
            placeholder={t.at}
            className="filter"
            value={question.at ? dayjs(question.at) : null}
            onChange={(_day, text) => choose({ at: text })}
          />
        )}
      </div>
      <p className="quiet">{t.note}</p>
      <Tabs
        aria-label={t.tabs}
        activeKey={tab}
        onChange={(key) => choose({ tab: key })}
        destroyOnHidden
        items={[
          ...NAMES.map((name) => {
            const Rows = TABLES[name];
            return { key: name, label: t[name], children: <Rows {...question} /> };
          }),
          {
            key: 'calendar',
            label: t.calendar,
            children: <WorkingCalendar year={year} onYear={(next) => choose({ year: String(next) })} />,
          },
        ]}
      />
    </>
  );
}
