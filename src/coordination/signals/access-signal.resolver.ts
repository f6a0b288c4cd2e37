import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { DutyOf, type SubgraphContext } from '../../subgraph-kit/index.js';
import { AccessSignalFilterInput, AccessSignalType, AuditEntrySelectionType } from './access-signal.types.js';
import type { openAccessSignals } from './open-access-signals.js';

type Context = SubgraphContext<{ readonly accessSignals: ReturnType<typeof openAccessSignals> }>;

/** Uses of a warrant are recorded a moment after the entry of the operation that used it. */
const SLACK_MILLISECONDS = 60_000;

@Resolver(() => AccessSignalType)
export class AccessSignalResolver {
  @DutyOf('AUDITOR')
  @Query(() => [AccessSignalType], {
    nullable: true,
    description:
      'Signs of misuse (滥用迹象), for auditors, the strongest first: the own agency’s; all for the office’s and the leading group’s auditors.',
  })
  accessSignals(
    @Ctx() { data }: Context,
    @Arg('filter', () => AccessSignalFilterInput, { nullable: true }) filter: AccessSignalFilterInput | null,
  ): Promise<AccessSignalType[]> {
    return data.accessSignals(filter ?? {});
  }

  @FieldResolver(() => AuditEntrySelectionType, {
    description: 'The entries behind it, as `auditEntries` takes them (相关审计记录).',
  })
  entries(
    @Root() { kind, agency, officer, warrantId, first, last }: AccessSignalType,
  ): AuditEntrySelectionType {
    const slack = warrantId === null ? 0 : SLACK_MILLISECONDS;
    return {
      agency,
      officer,
      warrant: warrantId,
      countedBy: kind,
      from: new Date(first.getTime() - slack),
      // The last instant is told to a millisecond, and is one of them.
      to: new Date(last.getTime() + 1 + slack),
    };
  }
}
