import { beijingDay, liesIn, workingCalendar, type Level } from '../../kernel/index.js';
import {
  foreignCursor,
  toConnection,
  unusable,
  type Connection,
  type OperationScope,
  type PageRequest,
} from '../../subgraph-kit/index.js';
import { lawSectorUnknown } from '../model/law.errors.js';
import type { LawRow } from '../model/law-table.js';
import { actorName } from '../model/lookups/actor-name.js';
import { routeOf } from '../model/lookups/deciding-group.js';
import { leadAgencies } from '../model/lookups/lead-agencies.js';
import { dispositionRules, redLines } from '../model/lookups/red-lines.js';
import type { LawRowOf, LawTableName } from '../model/tables/index.js';
import type { LawSource } from '../rows/law-store.js';
import { actorOf, showGroup, showLead, withSource } from './show-rows.js';

/** Years whose calendar can be asked for. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

type Given<Value> = Value | null | undefined;

/** Where and when a rule is asked for; the country, and today in Beijing, where nothing is said. */
interface At {
  readonly region?: Given<string>;
  /** `YYYY-MM-DD` in Beijing. */
  readonly at?: Given<string>;
}

interface Question extends At {
  /** Every sector where nothing is said. */
  readonly sector?: Given<string>;
}

interface RouteQuestion extends At {
  readonly operatingRegions?: Given<readonly string[]>;
  readonly disagreement?: Given<boolean>;
}

/**
 * The dated rows for one operation: one snapshot, so that all of an answer is of one moment. Found by the resolvers at
 * `context.data.law`.
 */
export function openLaw({ clock }: Pick<OperationScope, 'clock'>, source: LawSource) {
  const law = source.snapshot();
  const today = beijingDay(clock.now());

  /** A page of rows that are in memory, in their order. */
  const pageOf = <Row extends LawRow>(rows: readonly Row[], page: PageRequest) => {
    const after = page.after === null ? -1 : rows.findIndex(({ id }) => id === page.after);
    if (page.after !== null && after === -1) throw foreignCursor();
    const shown = rows.slice(after + 1, after + 2 + page.size).map((row) => withSource(law, row));
    return toConnection(shown, page, ({ id }) => id) satisfies Connection<Row>;
  };
  /** @throws GraphQLError BAD_USER_INPUT (LAW_SECTOR_UNKNOWN) for a code that no row has */
  const sectorOf = (sector: string): string => {
    if (law.rows('sector').some((row) => row.sector === sector)) return sector;
    throw unusable(lawSectorUnknown({ sector }));
  };
  const questionOf = ({ sector, region = null, at }: Question) => ({
    sector: sector ? sectorOf(sector) : null,
    region,
    at: at ?? today,
  });
  const find = <Name extends LawTableName>(table: Name, id: string) => {
    const found: LawRowOf<Name> | undefined = law.rows(table).find((row) => row.id === id);
    return found ? withSource(law, found) : null;
  };

  return {
    actor(code: string) {
      const actor = actorOf(law, code);
      return actor && withSource(law, actor);
    },
    actors: (page: PageRequest) => pageOf(law.rowsOn('actor', today), page),
    actorNames: (code: string) =>
      law
        .rows('actor_name')
        .filter(({ actor }) => actor === code)
        .map((row) => withSource(law, row)),
    actorName(code: string, level: Given<Level>, { region = null, at }: At) {
      const name = actorName(law, code, { level: level ?? 'NATIONAL', region }, at ?? today);
      return name && withSource(law, name);
    },
    sectors({ region, at }: At, page: PageRequest) {
      const rows = law.rowsOn('sector', at ?? today);
      return pageOf(region ? rows.filter((row) => row.region === null || row.region === region) : rows, page);
    },
    functionalZones({ region, at }: At, page: PageRequest) {
      const rows = law.rowsOn('functional_zone', at ?? today);
      return pageOf(region ? rows.filter(({ hostRegion }) => liesIn(hostRegion, region)) : rows, page);
    },
    leadAgencies(sector: string, { region = null, at }: At) {
      const row = leadAgencies(law, { sector: sectorOf(sector), region, at: at ?? today });
      return row && showLead(law, row);
    },
    periods: ({ at }: At, page: PageRequest) => pageOf(law.rowsOn('period', at ?? today), page),
    workingCalendar: (year: number) => (year < FIRST_YEAR || year > LAST_YEAR ? null : workingCalendar(year)),
    redLine: (id: string) => find('red_line', id),
    redLines: (question: Question, page: PageRequest) => pageOf(redLines(law, questionOf(question)), page),
    dispositionRule: (id: string) => find('disposition_rule', id),
    dispositionRules: (question: Question, page: PageRequest) =>
      pageOf(dispositionRules(law, questionOf(question)), page),
    decidingGroup({ region = null, at: given, operatingRegions, disagreement }: RouteQuestion) {
      const at = given ?? today;
      const operating = [...new Set(operatingRegions)];
      const places = { registered: region, operating, disagreement: disagreement ?? false, at };
      const route = routeOf(law, places);
      if (!route) return null;
      const { decides, cooperating } = route;
      const others = cooperating.map((group) => ({ ...showGroup(law, group), at, cooperating: [] }));
      return { ...showGroup(law, decides), at, cooperating: others };
    },
  };
}

export type LawServices = ReturnType<typeof openLaw>;
