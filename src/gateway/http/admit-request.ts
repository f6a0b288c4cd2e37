import { GraphQLError } from 'graphql';
import type { Caller } from '../../identity/index.js';
import type { Refusal } from '../../kernel/index.js';
import { badInputError } from '../bad-input.js';
import { deepNesting, type OperationLimits } from '../limits.js';
import { documentNotFound, documentNotTrusted, type TrustedDocuments } from '../trusted-documents/index.js';
import { inLanguage } from './in-language.js';

/** Refusals that are codes of the contract themselves, with their HTTP status. */
const STATUS: Readonly<Record<string, number>> = {
  [documentNotFound.code]: 404,
  [documentNotTrusted.code]: 403,
};

function refusalError(refusal: Refusal): GraphQLError {
  if (!Object.hasOwn(STATUS, refusal.code)) return badInputError(refusal);
  const { code, message, remedy, facts } = refusal;
  return new GraphQLError(message.en, { extensions: { ...facts, code, message, remedy } });
}

/** The error in its final words, with the status that it is answered with. */
function worded(error: GraphQLError, { locale }: Caller): GraphQLError {
  const { message, extensions } = inLanguage(error.toJSON(), locale);
  const status = STATUS[String(extensions?.['code'])] ?? 400;
  return new GraphQLError(message, { extensions: { ...extensions, http: { status } } });
}

/**
 * The text that a request wants executed, before anything has parsed it. Every transport asks here.
 *
 * @param parameters of the request as they came, of a body or of a query string
 * @returns null where there is no text
 * @throws GraphQLError what {@link TrustedDocuments.admit} refuses, and OPERATION_TOO_COMPLEX for a text that is nested
 *   too deeply to be parsed; in the caller's language
 */
export function admitRequest(
  parameters: unknown,
  caller: Caller,
  documents: TrustedDocuments,
  limits: OperationLimits,
): string | null {
  const admitted = documents.admit(caller.agency, parameters);
  if (!admitted.ok) throw worded(refusalError(admitted.error), caller);
  const tooDeep = admitted.value === null ? null : deepNesting(admitted.value, limits);
  if (tooDeep) throw worded(tooDeep, caller);
  return admitted.value;
}
