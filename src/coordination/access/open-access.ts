import DataLoader from 'dataloader';
import { validate as isUuid } from 'uuid';
import {
  AgreementEventEntity,
  AgreementItemEntity,
  AgreementVersionEntity,
  amendSharingAgreement,
  approveSharingAgreement,
  availableAgreementActions,
  confirmSharingAgreementSupply,
  extendSharingAgreementAnswer,
  listSharingAgreements,
  proposeSharingAgreement,
  rejectSharingAgreementAmendment,
  SharingAgreementEntity,
  resumeSharingAgreement,
  suspendSharingAgreement,
  terminateSharingAgreement,
  usesToday,
  type AgreementStep,
  type DecliningAgreementStep,
  type Jurisdiction,
  type SharingAgreement,
  type SharingAgreementFilter,
  CatalogueEntryEntity,
  CatalogueItemEntity,
} from '../../access/index.js';
import type { AvailableAction, Outcome, Locale } from '../../kernel/index.js';
import { loadMany, refusalIn, type OperationScope } from '../../subgraph-kit/index.js';
import type { LawSource } from '../../law/index.js';
import { agreementPeriods } from './agreement-clocks.js';
import { agreementRecorder } from './ask-for-approval.js';
import type { AmendSharingAgreementInput, ProposeSharingAgreementInput } from './access.inputs.js';
import type { SharingAgreementPayload, CatalogueItemType } from './access.types.js';
import type { DataSource } from 'typeorm';
import { selectRows } from '../../database/index.js';
import { loadNumbers } from '../../workflow/numbers/index.js';

/** 共享目录: what is shared now, by id, as operators describe it. */
async function readCatalogue(database: DataSource, locale: Locale): Promise<CatalogueItemType[]> {
  const [rows, entries] = await Promise.all([
    selectRows(database, CatalogueItemEntity, { where: { withdrawn: false }, order: { id: 'ASC' } }),
    selectRows(database, CatalogueEntryEntity, {}),
  ]);
  const said = new Map(entries.map((entry) => [entry.item, entry]));
  return rows.map(({ descriptionEn: en, descriptionZh: zh, ...row }) => {
    const entry = said.get(row.id);
    const descriptions = entry ? { en: entry.nameEn, zh: entry.nameZh } : { en, zh };
    return {
      ...row,
      ground: entry ? entry.ground : row.ground,
      groundMark: entry ? entry.groundMark : row.groundMark,
      updateFrequency: entry?.updatePeriod ?? row.updateFrequency,
      format: entry?.format ?? null,
      conditions: entry?.conditions ?? null,
      scope: entry?.scope ?? null,
      descriptions,
      description: descriptions[locale],
    };
  });
}

export type AccessServices = ReturnType<typeof openAccess>;

/** Catalogue and agreements for one operation; found by the resolvers at `context.data.access`. */
export function openAccess({ database, context: { caller }, clock }: OperationScope, law: LawSource) {
  const scope = { database, caller, clock, recorder: agreementRecorder, periods: agreementPeriods(law) };
  const answer = async (pending: Promise<Outcome<SharingAgreement>>): Promise<SharingAgreementPayload> => {
    const outcome = await pending;
    return {
      sharingAgreement: outcome.ok ? outcome.value : null,
      refusal: refusalIn(outcome, caller.locale),
    };
  };
  const actions = new DataLoader<SharingAgreementEntity, readonly AvailableAction[]>(
    async (agreements) => {
      const found = await availableAgreementActions(database.manager, agreements, caller, clock.now());
      return agreements.map(({ id }) => found.get(id) ?? []);
    },
    { cache: false },
  );
  const items = loadMany({ database }, AgreementItemEntity, 'agreementId', { item: 'ASC' });
  return {
    caller,
    numbers: loadNumbers(database),
    actionsOf: (agreement: SharingAgreementEntity) => actions.load(agreement),
    catalogue: () => readCatalogue(database, caller.locale),
    agreements: (filter: SharingAgreementFilter) => listSharingAgreements(database, filter),
    /** Null for an id that no agreement has, and for a text that is no id. */
    findAgreement: async (id: string): Promise<SharingAgreement | null> =>
      (isUuid(id) ? await listSharingAgreements(database, { id }) : [])[0] ?? null,
    propose: ({ idempotencyKey, ...terms }: ProposeSharingAgreementInput) =>
      answer(proposeSharingAgreement(scope, idempotencyKey, withDefaults(terms))),
    amend: ({ idempotencyKey, agreementId, expectedVersion, ...terms }: AmendSharingAgreementInput) =>
      answer(
        amendSharingAgreement(scope, { idempotencyKey, agreementId, expectedVersion }, withDefaults(terms)),
      ),
    approve: (step: AgreementStep) => answer(approveSharingAgreement(scope, step)),
    reject: (step: DecliningAgreementStep) => answer(rejectSharingAgreementAmendment(scope, step)),
    suspend: (step: AgreementStep) => answer(suspendSharingAgreement(scope, step)),
    resume: (step: AgreementStep) => answer(resumeSharingAgreement(scope, step)),
    terminate: (step: DecliningAgreementStep) => answer(terminateSharingAgreement(scope, step)),
    extend: (step: Parameters<typeof extendSharingAgreementAnswer>[1]) =>
      answer(extendSharingAgreementAnswer(scope, step)),
    confirmSupply: (step: AgreementStep) => answer(confirmSharingAgreementSupply(scope, step)),
    now: () => clock.now(),
    itemsOf: async (agreementId: string, number: number): Promise<string[]> =>
      (await items.load(agreementId)).flatMap((row) => (row.number === number ? [row.item] : [])),
    versions: loadMany({ database }, AgreementVersionEntity, 'agreementId', { number: 'ASC' }),
    events: loadMany({ database }, AgreementEventEntity, 'agreementId', { version: 'ASC' }),
    usedToday: usesToday(database, clock.now()),
  };
}

/** What a caller may leave out of the terms. */
function withDefaults<
  Terms extends {
    readonly jurisdiction?: Jurisdiction | null;
    readonly dailyQuota?: number | null;
  },
>(terms: Terms): Terms & { jurisdiction: Jurisdiction; dailyQuota: number | null } {
  return { ...terms, jurisdiction: terms.jurisdiction ?? 'ANY', dailyQuota: terms.dailyQuota ?? null };
}
