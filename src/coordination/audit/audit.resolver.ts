import { Arg, Ctx, Directive, Int, Query, Resolver } from 'type-graphql';
import { DutyOf, type Connection, type SubgraphContext } from '../../subgraph-kit/index.js';
import { AuditEntryConnectionType, AuditEntryFilterInput, type AuditEntryType } from './audit-entry.types.js';
import type { AuditServices } from './open-audit.js';

type Context = SubgraphContext<{ readonly auditEntries: AuditServices }>;

/** Units of cost: an index of a large table is read. */
const AUDIT_COST = 50;

@Resolver()
export class AuditResolver {
  @Directive(`@cost(weight: ${AUDIT_COST})`)
  @DutyOf('AUDITOR')
  @Query(() => AuditEntryConnectionType, {
    nullable: true,
    description:
      'Audit entries (审计记录), for auditors, the newest first: of the own agency and of what its items were given to; all for the office’s auditors.',
  })
  auditEntries(
    @Ctx() { data }: Context,
    @Arg('filter', () => AuditEntryFilterInput, { nullable: true }) filter: AuditEntryFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<AuditEntryType>> {
    return data.auditEntries.entries(filter ?? {}, first, after);
  }
}
