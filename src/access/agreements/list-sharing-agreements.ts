import type { DataSource } from 'typeorm';
import { readNumber } from '../../workflow/numbers/index.js';
import { runsOf } from '../../kernel/index.js';
import { withTerms, type SharingAgreement } from './find-sharing-agreement.js';
import { AgreementItemEntity, SharingAgreementEntity } from './sharing-agreement.entity.js';
import type { AgreementStatus } from './sharing-agreement.machine.js';

/** Which agreements are wanted; what is not given does not narrow. */
export interface SharingAgreementFilter {
  readonly id?: string | null | undefined;
  readonly owner?: string | null | undefined;
  readonly grantee?: string | null | undefined;
  readonly number?: string | null | undefined;
  /** Part of the number. */
  readonly numberPart?: string | undefined;
  readonly status?: AgreementStatus | null | undefined;
  /** Only agreements that list this catalogue item in the terms they stand on. */
  readonly item?: string | null | undefined;
}

/**
 * The agreements of all parties, oldest first: they are how agencies may deal with each other, no business data, and
 * open to every caller.
 */
export async function listSharingAgreements(
  database: DataSource,
  filter: SharingAgreementFilter,
): Promise<SharingAgreement[]> {
  const query = database
    .getRepository(SharingAgreementEntity)
    .createQueryBuilder('agreement')
    .orderBy('agreement.proposedAt')
    .addOrderBy('agreement.id');
  const { id, owner, grantee, status, item, number, numberPart } = filter;
  if (id != null) query.andWhere('agreement.id = :id', { id });
  if (number != null) {
    query.andWhere('agreement.id = (SELECT matter FROM coordination.matter_number WHERE number = :number)', {
      number: readNumber(number),
    });
  }
  if (numberPart !== undefined) {
    const part = readNumber(numberPart);
    query.andWhere(
      `agreement.id IN (SELECT matter FROM coordination.matter_number WHERE kind = 'SHARING_AGREEMENT'
         AND coordination.search_runs(number) @> CAST(:runs AS text[]) AND strpos(number, :part) > 0)`,
      { part, runs: runsOf(part) },
    );
  }
  if (owner != null) query.andWhere('agreement.owner = :owner', { owner });
  if (grantee != null) query.andWhere('agreement.grantee = :grantee', { grantee });
  if (status != null) query.andWhere('agreement.status = :status', { status });
  if (item != null) {
    const listed = query
      .subQuery()
      .select('listed.agreementId')
      .from(AgreementItemEntity, 'listed')
      .where('listed.item = :item', { item })
      .andWhere('listed.number = agreement.termsVersion');
    query.andWhere(`agreement.id IN ${listed.getQuery()}`);
  }
  return withTerms(database.manager, await query.getMany());
}
