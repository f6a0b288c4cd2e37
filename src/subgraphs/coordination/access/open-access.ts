import {
  AgreementEventEntity,
  AgreementItemEntity,
  approveSharingAgreement,
  CatalogueItemEntity,
  listSharingAgreements,
  proposeSharingAgreement,
  suspendSharingAgreement,
  terminateSharingAgreement,
  type SharingAgreementEntity,
  type SharingAgreementFilter,
} from '../../../access/index.js';
import type { Outcome } from '../../../kernel/index.js';
import { loadMany, toRefusalType, type OperationScope } from '../../kit/index.js';
import type {
  ApproveSharingAgreementInput,
  ProposeSharingAgreementInput,
  SuspendSharingAgreementInput,
  TerminateSharingAgreementInput,
} from './access.inputs.js';
import type { CatalogueItemType, SharingAgreementPayload } from './access.types.js';

export type AccessServices = ReturnType<typeof openAccess>;

/** Catalogue and agreements for one operation; found by the resolvers at `context.data.access`. */
export function openAccess({ database, context: { caller }, clock }: OperationScope) {
  const scope = { database, caller, clock };
  const answer = async (
    pending: Promise<Outcome<SharingAgreementEntity>>,
  ): Promise<SharingAgreementPayload> => {
    const outcome = await pending;
    return outcome.ok
      ? { sharingAgreement: outcome.value, refusal: null }
      : { sharingAgreement: null, refusal: toRefusalType(outcome.error, caller.locale) };
  };
  const items = loadMany({ database }, AgreementItemEntity, 'agreementId', { item: 'ASC' });
  return {
    async catalogue(): Promise<CatalogueItemType[]> {
      const rows = await database
        .getRepository(CatalogueItemEntity)
        .find({ where: { withdrawn: false }, order: { id: 'ASC' } });
      return rows.map(({ descriptionEn, descriptionZh, ...row }) => ({
        ...row,
        description: caller.locale === 'zh' ? descriptionZh : descriptionEn,
      }));
    },
    agreements: (filter: SharingAgreementFilter) => listSharingAgreements(database, filter),
    propose: ({ idempotencyKey, ...terms }: ProposeSharingAgreementInput) =>
      answer(proposeSharingAgreement(scope, idempotencyKey, terms)),
    approve: ({ idempotencyKey, agreementId }: ApproveSharingAgreementInput) =>
      answer(approveSharingAgreement(scope, idempotencyKey, agreementId)),
    suspend: ({ idempotencyKey, agreementId }: SuspendSharingAgreementInput) =>
      answer(suspendSharingAgreement(scope, idempotencyKey, agreementId)),
    terminate: ({ idempotencyKey, agreementId }: TerminateSharingAgreementInput) =>
      answer(terminateSharingAgreement(scope, idempotencyKey, agreementId)),
    itemsOf: async (agreementId: string): Promise<string[]> =>
      (await items.load(agreementId)).map(({ item }) => item),
    events: loadMany({ database }, AgreementEventEntity, 'agreementId', { version: 'ASC' }),
  };
}
