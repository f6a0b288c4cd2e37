import { z } from 'zod';

const refusalShape = z.object({ code: z.string(), message: z.string(), remedy: z.string() });

/** A business answer that says no. */
export type Refusal = z.infer<typeof refusalShape>;

/** One mutation of the hub, with what the demo reads of its answer. */
export interface Mutation<Entity> {
  readonly name: string;
  readonly document: string;
  readonly payload: z.ZodType<{ entity: Entity | null; refusal: Refusal | null }>;
}

function mutation<Entity>(
  name: string,
  entity: string,
  selection: string,
  shape: z.ZodType<Entity>,
): Mutation<Entity> {
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  return {
    name,
    document: `mutation ${capital}($input: ${capital}Input!) {
      payload: ${name}(input: $input) { entity: ${entity} ${selection} refusal { code message remedy } }
    }`,
    payload: z
      .object({ payload: z.object({ entity: shape.nullable(), refusal: refusalShape.nullable() }) })
      .transform(({ payload }) => payload),
  };
}

const caseShape = z.object({
  id: z.string(),
  status: z.string(),
  number: z.string(),
  businessLine: z.string(),
  concernedAgencies: z.array(z.string()),
});

export const openSubstanceCase = mutation(
  'openSubstanceCase',
  'substanceCase',
  '{ id number status businessLine concernedAgencies }',
  caseShape,
);

const opinionShape = z.object({ id: z.string(), version: z.number(), agency: z.string() });
const opinion = (name: string) => mutation(name, 'opinion', '{ id version agency }', opinionShape);

export const fileOpinion = opinion('fileOpinion');
export const declineOpinion = opinion('declineOpinion');
export const reviseOpinion = opinion('reviseOpinion');

const disputeShape = z.object({
  id: z.string(),
  status: z.string(),
  version: z.number(),
  views: z.array(z.object({ member: z.string(), position: z.string() })),
  ruling: z
    .object({
      jws: z.string(),
      documentNumber: z.string(),
      decision: z.object({
        for: z.number(),
        against: z.number(),
        differing: z.number(),
        absent: z.array(z.string()),
      }),
    })
    .nullable(),
});
const dispute = (name: string) =>
  mutation(
    name,
    'dispute',
    '{ id status version views { member position } ruling { jws documentNumber decision { for against differing absent } } }',
    disputeShape,
  );

export const referDispute = dispute('referDispute');
export const acceptDispute = dispute('acceptDispute');
export const reviewDisputeLegality = dispute('reviewDisputeLegality');
export const conveneDeliberation = dispute('conveneDeliberation');
export const tableRuling = dispute('tableRuling');
export const stateView = dispute('stateView');
export const noteAbsence = dispute('noteAbsence');
export const ruleDispute = dispute('ruleDispute');

const orderShape = z.object({
  id: z.string(),
  documentNumber: z.string(),
  status: z.string(),
  version: z.number(),
  addressee: z.string(),
  verifier: z.string().nullable(),
  waitingFor: z.string().nullable(),
  dueAt: z.string().nullable(),
});
const order = (name: string) =>
  mutation(
    name,
    'rectificationOrder',
    '{ id documentNumber status version addressee verifier waitingFor dueAt }',
    orderShape,
  );

export const issueRectificationOrder = order('issueRectificationOrder');
export const acceptRectificationOrder = order('acceptRectificationOrder');
export const reportRectificationProgress = order('reportRectificationProgress');
export const recordFirmHearing = order('recordFirmHearing');
export const submitRectification = order('submitRectification');
export const verifyRectification = order('verifyRectification');
export const closeRectificationOrder = order('closeRectificationOrder');

const warrant = (name: string) =>
  mutation(name, 'accountWarrant', '{ id status }', z.object({ id: z.string(), status: z.string() }));

export const requestAccountWarrant = warrant('requestAccountWarrant');
export const approveAccountWarrant = warrant('approveAccountWarrant');

export const reportSuspectedCrime = mutation(
  'reportSuspectedCrime',
  'crimeTransfer',
  '{ id status dueAt }',
  z.object({ id: z.string(), status: z.string(), dueAt: z.string() }),
);
