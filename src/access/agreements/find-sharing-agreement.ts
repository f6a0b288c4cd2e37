import { In, type EntityManager } from 'typeorm';
import { AgreementVersionEntity, SharingAgreementEntity } from './sharing-agreement.entity.js';

type Terms = Omit<AgreementVersionEntity, 'id' | 'version' | 'agreementId' | 'number' | 'status'>;

/** An agreement with the terms that it stands on: those in force, or those of its first version before any is. */
export interface SharingAgreement extends SharingAgreementEntity, Terms {}

/** The agreements with their terms, in the order given. */
export async function withTerms(
  manager: EntityManager,
  agreements: readonly SharingAgreementEntity[],
): Promise<SharingAgreement[]> {
  if (agreements.length === 0) return [];
  const versions = await manager.findBy(AgreementVersionEntity, {
    agreementId: In(agreements.map(({ id }) => id)),
  });
  const keyOf = (id: string, number: number): string => `${id} ${number}`;
  const terms = new Map(
    versions.map((version) => [keyOf(version.agreementId, version.number), version] as const),
  );
  return agreements.map((agreement) => {
    const own = terms.get(keyOf(agreement.id, agreement.termsVersion));
    if (!own) throw new Error(`The agreement ${agreement.id} has no version ${agreement.termsVersion}.`);
    return { ...own, ...agreement };
  });
}

/** @throws where there is no such agreement */
export async function findSharingAgreement(manager: EntityManager, id: string): Promise<SharingAgreement> {
  const [agreement] = await withTerms(manager, [
    await manager.findOneByOrFail(SharingAgreementEntity, { id }),
  ]);
  if (!agreement) throw new Error(`The agreement ${id} was not found.`);
  return agreement;
}
