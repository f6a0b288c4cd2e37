import { Checkbox, Input } from 'antd';
import { Link } from 'react-router';
import { useAskPages } from '../../api/use-ask';
import { ListTable, type ListColumn } from '../../components/list-table';
import { MatterFilters } from '../../components/matter-filters';
import { SavedViews } from '../../components/saved-views/saved-views';
import { useAddress } from '../../components/use-address';
import { defineTexts, useTexts } from '../../i18n/texts';
import { RegionName, SectorName } from '../../names/names';
import { useSectorName } from '../../names/use-names';
import { useIsRegistrar } from '../identity/registrar';
import { PlatformList, type PlatformListQuery } from './platforms.generated';

const texts = defineTexts(
  {
    title: '机构档案',
    name: '机构名称',
    code: '统一社会信用代码',
    region: '登记地',
    sectors: '领域',
    interim: '临时代码',
    filterName: '名称包含',
    onlyInterim: '仅临时代码',
    register: '登记从业机构',
    candidates: '疑似同一机构',
  },
  {
    title: 'Firms',
    name: 'Name',
    code: 'Unified social credit code',
    region: 'Registered in',
    sectors: 'Sectors',
    interim: 'interim code',
    filterName: 'Name contains',
    onlyInterim: 'Interim codes only',
    register: 'Register a firm',
    candidates: 'Possibly one firm',
  },
);

type Row = PlatformListQuery['platforms']['edges'][number]['node'];
const PAGE = 50;

/** Firms, found by what they are; what is typed stands in the address, so that a list can be kept and sent. */
export default function PlatformsPage() {
  const t = useTexts(texts);
  const isRegistrar = useIsRegistrar();
  const sectorName = useSectorName();
  const [chosen, choose] = useAddress();
  const name = chosen.get('name') ?? '';
  const sector = chosen.get('sector');
  const region = chosen.get('region');
  const interim = chosen.get('interim') === '1';
  const filter = {
    ...(name ? { nameContains: name } : {}),
    ...(sector ? { sector } : {}),
    ...(region ? { registeredRegion: region } : {}),
    ...(interim ? { interim } : {}),
  };
  const pages = useAskPages(PlatformList, { filter, first: PAGE }, (data) => data.platforms);
  const columns: ListColumn<Row>[] = [
    {
      key: 'name',
      title: t.name,
      render: (row) => (
        <Link className="row-link" to={`/platforms/${row.code}`}>
          {row.name}
        </Link>
      ),
      text: (row) => row.name,
      compare: (one, other) => one.name.localeCompare(other.name, 'zh'),
    },
    {
      key: 'code',
      title: t.code,
      render: (row) => <span className="code">{row.code}</span>,
      text: (row) => row.code,
      compare: (one, other) => (one.code < other.code ? -1 : 1),
    },
    {
      key: 'region',
      title: t.region,
      render: (row) => <RegionName region={row.registeredRegion} />,
      text: (row) => row.registeredRegion ?? '',
    },
    {
      key: 'sectors',
      title: t.sectors,
      render: (row) =>
        row.sectors.map((each) => (
          <div key={each}>
            <SectorName sector={each} />
          </div>
        )),
      text: (row) => row.sectors.map(sectorName).join('；'),
    },
  ];
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        {isRegistrar && <Link to="/platforms/new">{t.register}</Link>}
        <Link to="/candidates">{t.candidates}</Link>
      </div>
      <div className="filters">
        <Input.Search
          className="filter"
          allowClear
          aria-label={t.filterName}
          placeholder={t.filterName}
          defaultValue={name}
          maxLength={100}
          onSearch={(value) => choose({ name: value.trim() })}
        />
        <MatterFilters chosen={chosen} choose={choose} regionLabel={t.region} />
        <Checkbox
          checked={interim}
          onChange={({ target }) => choose({ interim: target.checked ? '1' : null })}
        >
          {t.onlyInterim}
        </Checkbox>
        <SavedViews page="platforms" />
      </div>
      <ListTable<Row>
        label={t.title}
        columns={columns}
        {...pages.list}
        keyOf={(row) => row.code}
        csvName={t.title}
      />
    </>
  );
}
