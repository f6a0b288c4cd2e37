import { z } from 'zod';
import { CommandFailure } from '../failures/command-failure.js';
import type { PaperText } from './paper-page.js';

/** What is printed, and of what: a finding and minutes of a dispute, an order, an opinion. */
export const PAPER_KINDS = ['ruling', 'minutes', 'order', 'opinion'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

const PAPER = 'paper { kind title documentNumber addressee sections { heading text } issuingBody issuedOn }';

const QUERIES: Readonly<Record<PaperKind, string>> = {
  ruling: `query PrintRuling($id: ID!) { dispute(id: $id) { ruling { ${PAPER} } } }`,
  minutes: `query PrintMinutes($id: ID!) { dispute(id: $id) { minutes { ${PAPER} } } }`,
  order: `query PrintOrder($id: ID!) { rectificationOrder(id: $id) { ${PAPER} } }`,
  opinion: `query PrintOpinion($id: ID!) { opinion(id: $id) { ${PAPER} } }`,
};

const paperShape = z.object({
  kind: z.string(),
  title: z.string(),
  documentNumber: z.string().nullable(),
  addressee: z.string().nullable(),
  sections: z.array(z.object({ heading: z.string(), text: z.string() })),
  issuingBody: z.string(),
  issuedOn: z.string(),
}) satisfies z.ZodType<PaperText>;
const holder = z.object({ paper: paperShape.nullable() }).nullish();
const answerShape = z.object({
  data: z
    .object({
      dispute: z
        .object({ ruling: holder, minutes: z.array(z.object({ paper: paperShape })).optional() })
        .nullish(),
      rectificationOrder: holder,
      opinion: holder,
    })
    .nullish(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

export interface PaperRequest {
  readonly kind: PaperKind;
  readonly id: string;
  /** Base address of the hub. */
  readonly hub: string;
  /** Of whoever prints: the command sees what its bearer sees. */
  readonly token: string;
}

/** The paper by the hub's public interface. @throws CommandFailure where the hub gives none */
export async function readPaper({ kind, id, hub, token }: PaperRequest): Promise<PaperText> {
  let body: unknown;
  try {
    const response = await fetch(new URL('/graphql', hub), {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(30_000),
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'accept-language': 'zh-CN',
      },
      body: JSON.stringify({ query: QUERIES[kind], variables: { id } }),
    });
    body = await response.json();
  } catch (error) {
    throw new CommandFailure(`${hub} did not answer.`, 'Name the address of a hub that runs.', {
      cause: error,
    });
  }
  const read = answerShape.safeParse(body);
  const { data, errors = [] } = read.success ? read.data : { data: null };
  const { dispute, rectificationOrder, opinion } = data ?? {};
  const paper =
    dispute?.ruling?.paper ?? dispute?.minutes?.at(-1)?.paper ?? rectificationOrder?.paper ?? opinion?.paper;
  if (paper) return paper;
  throw new CommandFailure(
    errors[0]?.message ?? `The hub has no such paper of ${id}, or its bearer may not see it.`,
    'Name the dispute of a finding or of minutes, the order, or the opinion, and a token of somebody who may see it.',
  );
}
