import { beijingDay } from '../kernel/index.js';
import { indicators as indicatorRows, withSource, type LawSource } from '../law/index.js';
import type { PlatformRegistry } from '../platform-registry/index.js';
import type { OperationScope } from '../subgraph-kit/index.js';
import type { IndicatorType } from './graphql/indicator.types.js';
import { judge } from './model/judge.js';
import type { FieldReading, PlatformReader } from './model/platform-reading.js';

export interface IndicatorPorts {
  readonly law: LawSource;
  readonly registry: Pick<PlatformRegistry, 'platform'>;
  /** Null where nothing can be read: there are no indicators then. */
  readonly reader: PlatformReader | null;
}

export interface IndicatorServices {
  /**
   * 预警指标: one for each row in force for a platform; none for a platform that the registry does not hold.
   *
   * @param at the day in Beijing whose rows are taken, `YYYY-MM-DD`; null for today
   * @throws GraphQLError BAD_USER_INPUT for a mistyped code, and what the reading of the values was refused with
   */
  indicators(code: string, at: string | null): Promise<readonly IndicatorType[]>;
}

const nameOf = ({ path, item, owner }: FieldReading) => ({ field: path, item, owner });

/** The indicators for one caller; found by the resolver at `context.data.indicators`. */
export function openIndicators(
  { context: { caller }, clock }: Pick<OperationScope, 'context' | 'clock'>,
  { law: source, registry, reader }: IndicatorPorts,
): IndicatorServices {
  return {
    async indicators(code, at) {
      const platform = await registry.platform(code);
      if (!platform || !reader) return [];
      const law = source.snapshot();
      const { registeredRegion, operatingRegions, sectors } = platform;
      const regions = [...new Set([registeredRegion, ...operatingRegions].filter((each) => each !== null))];
      const rows = indicatorRows(law, { sectors, regions, at: at ?? beijingDay(clock.now()) });
      if (rows.length === 0) return [];
      const paths = [...new Set(rows.flatMap(({ row }) => row.fields))].toSorted();
      const reading = await reader.read(caller, { code: platform.code, regions }, paths);
      const { locale } = caller;
      return rows.map(({ row, redLines }) => {
        const { result, values, withheld, because } = judge(row, reading);
        return {
          rule: withSource(law, row),
          result,
          redLines: redLines.map((line) => withSource(law, line)),
          values: values.map(({ reading: field, values: held }) => ({ ...nameOf(field), values: held })),
          withheld: withheld.map(({ reading: field, why }) => ({
            ...nameOf(field),
            reason: why.reason,
            message: why.message[locale],
            remedy: why.remedy[locale],
          })),
          reason: because?.reason[locale] ?? null,
          remedy: because?.remedy[locale] ?? null,
          record: reading.record,
        };
      });
    },
  };
}
