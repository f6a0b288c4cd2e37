import {
  AgreementIndex,
  type DecisionRequest,
  type CaseNamed,
  type WarrantHeld,
} from '../../src/access/index.js';
import { regionCodeOf } from '../../src/kernel/index.js';
import { buildCatalogue } from '../../src/hub/start-hub.js';
import {
  agreementsOf,
  substanceCaseOf,
  warrantOf,
  type PolicyCase,
  type PolicyFile,
} from './policy-cases.js';

export const catalogue = buildCatalogue();

const WARRANT_ID = '018f0000-0000-7000-8000-000000000001';

function warrantHeld(file: PolicyFile, policyCase: PolicyCase): WarrantHeld | null {
  const warrant = warrantOf(file, policyCase);
  if (warrant === null || policyCase.caller.basis !== 'warrant') return null;
  return {
    ...warrant,
    id: WARRANT_ID,
    scope: {
      warrantId: WARRANT_ID,
      purpose: warrant.purpose,
      platformCode: '91110000600037341L',
      accounts: null,
      periodFrom: '2026-01-01',
      periodTo: '2026-12-31',
    },
  };
}

function caseNamed(file: PolicyFile, policyCase: PolicyCase): CaseNamed | null {
  const named = substanceCaseOf(file, policyCase);
  if (typeof named === 'string') return null;
  return {
    open: named.status !== 'DETERMINED',
    platformCode: '91110000600037341L',
    members: [],
    parties: new Set([named.openedBy, ...named.concerned]),
  };
}

/** A case as the decision is asked it. @throws when no catalogue lists its item */
export function questionOf(file: PolicyFile, policyCase: PolicyCase): DecisionRequest {
  const { caller, item: id, now } = policyCase;
  const item = catalogue.item(id);
  if (!item) throw new Error(`No catalogue lists ${id}.`);
  const active = agreementsOf(file, policyCase).filter(([, { status }]) => status === 'ACTIVE');
  return {
    caller: {
      ...caller,
      basis: caller.basis === 'warrant' ? `warrant:${WARRANT_ID}` : caller.basis,
      region: caller.region === null ? null : regionCodeOf(caller.region),
      officer: 'u1',
      caseId: null,
      locale: 'zh',
    },
    item,
    agreements: new AgreementIndex(
      1,
      active.map(([name, agreement]) => ({ ...agreement, id: name, purposes: new Set(agreement.purposes) })),
    ),
    warrant: warrantHeld(file, policyCase),
    substanceCase: caller.purpose === 'SUBSTANCE_DETERMINATION' ? caseNamed(file, policyCase) : null,
    now,
    uses: new Map(Object.entries(policyCase.uses)),
  };
}
