import { useAskNow } from '../../../api/use-ask';
import { useTell, type Told } from '../../../api/use-tell';
import { FileOpinion, ReviseOpinion, StatementToSign } from './opinion.generated';
import { contentOf, type OpinionValues } from './opinion-values';
import type { Statement } from './signing/signature-part';

/** What an opinion is sent as: a first one, or a revision of a version that was seen. */
export type Sending =
  | { readonly kind: 'FILE'; readonly caseId: string }
  | { readonly kind: 'REVISE'; readonly opinionId: string; readonly expectedVersion: number };

export interface FiledVersion {
  readonly version: number;
  readonly recordedAt: string;
}

/** Sends an opinion, and asks beforehand what the hub would refuse of it and what is to be signed. */
export function useOpinionTelling(sending: Sending) {
  const file = useTell(FileOpinion);
  const revise = useTell(ReviseOpinion);
  const askNow = useAskNow();
  return {
    send: async (values: OpinionValues, signature: string | null): Promise<Told<FiledVersion>> => {
      const content = { ...contentOf(values), ...(signature ? { signature } : {}) };
      if (sending.kind === 'FILE') {
        const { caseId } = sending;
        const told = await file.tell((idempotencyKey) => ({ input: { ...content, idempotencyKey, caseId } }));
        return filed(told, (data) => data.fileOpinion.opinion);
      }
      const { opinionId, expectedVersion } = sending;
      const told = await revise.tell((idempotencyKey) => ({
        input: { ...content, idempotencyKey, opinionId, expectedVersion },
      }));
      return filed(told, (data) => data.reviseOpinion.opinion);
    },
    /** The hub refuses here what it would refuse when the opinion is sent, but for the signature. */
    prepare: async (values: OpinionValues): Promise<Statement> => {
      // A key is asked for and not kept: nothing is done under it.
      const content = { ...contentOf(values), idempotencyKey: 'statement' };
      const input =
        sending.kind === 'FILE'
          ? { file: { ...content, caseId: sending.caseId } }
          : {
              revise: {
                ...content,
                opinionId: sending.opinionId,
                expectedVersion: sending.expectedVersion,
              },
            };
      const { data, errors } = await askNow(StatementToSign, { input });
      const { statement = null, refusal = null } = data?.statementToSign ?? {};
      if (statement !== null) return { statement, refusal: null };
      const [first] = errors;
      return {
        statement: null,
        refusal: refusal ?? {
          code: first?.extensions?.code ?? 'INTERNAL',
          message: first?.message ?? '',
          remedy: first?.extensions?.remedy ?? null,
        },
      };
    },
  };
}

function filed<Data>(told: Told<Data>, opinionOf: (data: Data) => FiledVersion | null): Told<FiledVersion> {
  if (!told.done) return told;
  const opinion = opinionOf(told.data);
  if (opinion) return { done: true, data: opinion };
  return { done: false, refusal: { code: 'INTERNAL', message: '', remedy: null } };
}
