import { isPurpose, isRegionCode, inputTooLong, defineRefusal, newId } from '../../kernel/index.js';
import {
  countRecentOfficers,
  RECENT_DAYS,
  type AgreementEffect,
  type AgreementInForce,
  type Jurisdiction,
  type SharingCell,
} from '../../access/index.js';
import type { Caller } from '../../identity/index.js';
import { unusable, type OperationScope } from '../../subgraph-kit/index.js';
import type { AccessServices } from './open-access.js';
import {
  toSharingAccess,
  type AgreementEffectsInput,
  type AgreementEffectType,
  type AgreementReachType,
  type SharingMatrixCellType,
} from './sharing-matrix.types.js';

/** What the policy decision point says of agreements (策略决策点). */
export interface SharingDecisions {
  effects(proposed: AgreementInForce, now: Date): readonly AgreementEffect[];
  overview(office: Pick<Caller, 'level' | 'region'>, at: Date): readonly SharingCell[];
}

const MAX_ITEMS = 100;

/** Whose matrix has every agency. */
const SEES_ALL: ReadonlySet<string> = new Set(['OFFICE', 'LEADING_GROUP']);

const effectsOfWhat = defineRefusal('AGREEMENT_EFFECTS_OF_WHAT', () => ({
  message: {
    en: 'Give either terms or the id of an agreement.',
    zh: '请填写拟议条款或者协议标识，二者择一。',
  },
  remedy: {
    en: 'Send "terms" for a proposal, "agreementId" for an agreement.',
    zh: '拟议条款填 terms，已有协议填 agreementId。',
  },
}));

/** Effects and matrix for one operation. */
export function openSharingMatrix(
  { database, context: { caller }, clock }: OperationScope,
  access: AccessServices,
  decisions: SharingDecisions,
) {
  function ofTerms({ dailyQuota, jurisdiction, ...terms }: AgreementEffectsInput): AgreementInForce {
    if (terms.items.length > MAX_ITEMS) {
      throw unusable(inputTooLong({ field: 'terms.items', limit: MAX_ITEMS, unit: 'entries' }));
    }
    return {
      ...terms,
      id: newId(),
      grantee: terms.grantee ?? caller.agency,
      region: terms.region ?? caller.region,
      purposes: new Set(terms.purposes),
      jurisdiction: jurisdiction ?? 'ANY',
      dailyQuota: dailyQuota ?? null,
    };
  }

  /** The version that is proposed, or the newest where none is; null where there is no such agreement. */
  async function ofAgreement(id: string): Promise<AgreementInForce | null> {
    const agreement = await access.findAgreement(id);
    if (!agreement) return null;
    const versions = await access.versions.load(agreement.id);
    const version = versions.at(-1);
    if (!version) return null;
    return {
      id: agreement.id,
      owner: agreement.owner,
      grantee: agreement.grantee,
      region: agreement.region,
      items: await access.itemsOf(agreement.id, version.number),
      purposes: new Set(version.purposes.filter(isPurpose)),
      jurisdiction: version.jurisdiction as Jurisdiction,
      masked: version.masked,
      dailyQuota: version.dailyQuota,
      validFrom: version.validFrom,
      validTo: version.validTo,
    };
  }

  /** @throws GraphQLError BAD_USER_INPUT, AGREEMENT_EFFECTS_OF_WHAT, unless one of the two is given */
  function proposedIn(
    terms: AgreementEffectsInput | null,
    agreementId: string | null,
  ): Promise<AgreementInForce | null> {
    if ((terms === null) === (agreementId === null)) throw unusable(effectsOfWhat({}));
    return terms === null ? ofAgreement(agreementId ?? '') : Promise.resolve(ofTerms(terms));
  }

  return {
    async effects(
      terms: AgreementEffectsInput | null,
      agreementId: string | null,
    ): Promise<AgreementEffectType[] | null> {
      const proposed = await proposedIn(terms, agreementId);
      if (proposed === null) return null;
      return decisions.effects(proposed, clock.now()).map(({ item, purpose, before, after }) => {
        const [was, is] = [toSharingAccess(before), toSharingAccess(after)];
        return { item, purpose, before: was, after: is, changed: JSON.stringify(was) !== JSON.stringify(is) };
      });
    },

    async reach(
      terms: AgreementEffectsInput | null,
      agreementId: string | null,
    ): Promise<AgreementReachType | null> {
      const proposed = await proposedIn(terms, agreementId);
      if (proposed === null) return null;
      const { grantee, region = null } = proposed;
      const officers = await countRecentOfficers(database, grantee, region, clock.now());
      return { grantee, region, officers, days: RECENT_DAYS };
    },

    matrix(at: Date | null): SharingMatrixCellType[] {
      const { agency, level, region } = caller;
      const office = { level, region: isRegionCode(region) ? region : null };
      return decisions
        .overview(office, at ?? clock.now())
        .filter((cell) => SEES_ALL.has(agency) || cell.agency === agency || cell.owner === agency)
        .map(({ cell, ...same }) => ({
          ...same,
          access: toSharingAccess(cell),
          agreementId: cell.agreementId,
        }));
    },
    numberOf: (agreementId: string): Promise<string> => access.numbers.load(agreementId),
    usedToday: (agreementId: string): Promise<number> => access.usedToday.load(agreementId),
  };
}

export type SharingMatrixServices = ReturnType<typeof openSharingMatrix>;
