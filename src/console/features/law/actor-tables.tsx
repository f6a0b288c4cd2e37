import { useAskPages } from '../../api/use-ask';
import type { ListColumn } from '../../components/list-table';
import { RegionName } from '../../names/names';
import { PAGE, useCommon, type LawQuestion, type NodeOf } from './law-columns';
import {
  LawActors,
  SectorLeads,
  Zones,
  type LawActorsQuery,
  type SectorLeadsQuery,
  type ZonesQuery,
} from './law.generated';
import { LawTable } from './law-table';
import { useSourceColumn } from './source';

type Lead = NodeOf<SectorLeadsQuery['lawSectors']>;
type LedSector = Lead & {
  readonly lead: NonNullable<Lead['lead']>;
  readonly source: NonNullable<Lead['lead']>['source'];
};
type Actor = NodeOf<LawActorsQuery['lawActors']>;
type Zone = NodeOf<ZonesQuery['functionalZones']>;

/** 牵头部门: who leads each sector in a region. */
export function LeadTable({ region, at }: LawQuestion) {
  const { t, word, locale, joined } = useCommon();
  const source = useSourceColumn<LedSector>();
  const pages = useAskPages(SectorLeads, { region, at, first: PAGE }, (data) => data.lawSectors);
  const rows = pages.rows.flatMap((row): LedSector[] =>
    row.lead ? [{ ...row, lead: row.lead, source: row.lead.source }] : [],
  );
  const column = (key: 'leads' | 'guiding' | 'participating', title: string): ListColumn<LedSector> => ({
    key,
    title,
    render: ({ lead }) => <span className="law-source">{joined(lead[key]) || '—'}</span>,
    text: ({ lead }) => joined(lead[key]),
  });
  const columns: ListColumn<LedSector>[] = [
    { key: 'sector', title: t.sector, render: (row) => row[locale], text: (row) => row[locale] },
    column('leads', t.leads),
    {
      key: 'mode',
      title: t.mode,
      render: ({ lead }) => word('LeadMode', lead.mode),
      text: ({ lead }) => word('LeadMode', lead.mode),
    },
    column('guiding', t.guiding),
    column('participating', t.participating),
    source,
  ];
  return <LawTable<LedSector> title={t.leadAgencies} columns={columns} {...pages.list} rows={rows} />;
}

/** 办理主体: who takes part, and what each may do. */
export function ActorTable({ region, at }: LawQuestion) {
  const { t, word, locale, joined } = useCommon();
  const source = useSourceColumn<Actor>();
  const pages = useAskPages(LawActors, { region, at, first: PAGE }, (data) => data.lawActors);
  const verbsOf = ({ verbs }: Actor): string => joined(verbs.map((verb) => word('LawVerb', verb)));
  const nameOf = ({ name }: Actor): string => name?.[locale] ?? '—';
  const columns: ListColumn<Actor>[] = [
    {
      key: 'function',
      title: t.actor,
      render: (row) => <strong>{row[locale]}</strong>,
      text: (row) => row[locale],
    },
    {
      key: 'name',
      title: t.nameThen,
      render: (row) => <span className="law-source">{nameOf(row)}</span>,
      text: nameOf,
    },
    {
      key: 'kind',
      title: t.kind,
      render: ({ kind }) => word('LawActorKind', kind),
      text: ({ kind }) => word('LawActorKind', kind),
    },
    {
      key: 'verbs',
      title: t.verbs,
      render: (row) => <span className="law-source">{verbsOf(row)}</span>,
      text: verbsOf,
    },
    source,
  ];
  return <LawTable<Actor> title={t.actors} columns={columns} {...pages.list} />;
}

/** 功能区: areas without a division's code. */
export function ZoneTable({ region, at }: LawQuestion) {
  const { t, locale } = useCommon();
  const source = useSourceColumn<Zone>();
  const pages = useAskPages(Zones, { region, at, first: PAGE }, (data) => data.functionalZones);
  const columns: ListColumn<Zone>[] = [
    { key: 'zone', title: t.zone, render: (row) => row[locale], text: (row) => row[locale] },
    { key: 'host', title: t.host, render: ({ hostRegion }) => <RegionName region={hostRegion} /> },
    source,
  ];
  return <LawTable<Zone> title={t.zones} columns={columns} {...pages.list} />;
}
