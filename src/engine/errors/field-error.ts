import type { LocalizedText } from '../../kernel/index.js';

/** What goes wrong with a field, as the client will read it. */
export interface ErrorDetails {
  readonly message: string;
  /** Always has a `code`. */
  readonly extensions: Readonly<Record<string, unknown>>;
}

/**
 * Stands in the data where a value could not be had. It travels with the data through merges, so that the error comes
 * out at the client's own path, with the client's aliases and list indices.
 */
export class FieldError {
  readonly details: ErrorDetails;
  /** Where below this place the error arose, when a null rose from there. */
  readonly below: readonly (string | number)[];

  constructor(details: ErrorDetails, below: readonly (string | number)[] = []) {
    this.details = details;
    this.below = below;
  }
}

/** Why an agency gave nothing: nothing came, or its subgraph failed. */
export type UnavailableReason = 'NO_ANSWER' | 'OWN_ERROR';

const REASONS: Readonly<Record<UnavailableReason, LocalizedText>> = {
  NO_ANSWER: { en: 'no answer', zh: '无应答' },
  OWN_ERROR: { en: 'it answered with an error of its own', zh: '其返回内部错误' },
};
const ASK_LATER: LocalizedText = { en: 'Ask for them again later.', zh: '请稍后再查询这些字段。' };
const REPORT: LocalizedText = {
  en: 'Report it to that agency with the request id.',
  zh: '请将请求编号告知该部门。',
};

function worded(
  message: LocalizedText,
  remedy: LocalizedText,
  extensions: ErrorDetails['extensions'],
): ErrorDetails {
  return { message: message.en, extensions: { ...extensions, message, remedy } };
}

/** One agency could not be asked; its own fields have failed, and nothing else. */
export function agencyUnavailable(subgraph: string, reason: UnavailableReason): ErrorDetails {
  const agency = subgraph.toUpperCase();
  const { en, zh } = REASONS[reason];
  return worded(
    {
      en: `The agency ${agency} could not be asked (${en}), so its fields are missing from this answer.`,
      zh: `未能从 ${agency} 取得数据（${zh}），本次应答缺少其字段。`,
    },
    ASK_LATER,
    { code: 'AGENCY_UNAVAILABLE', agency },
  );
}

/** What an agency gave for a field is missing where it may not be, or is not of the field's type. */
export function valueUnusable(coordinate: string): ErrorDetails {
  return worded(
    {
      en: `No usable value of ${coordinate} was given by the agency that holds it.`,
      zh: `持有数据的部门未给出 ${coordinate} 的可用值。`,
    },
    REPORT,
    { code: 'AGENCY_UNAVAILABLE', agency: null, field: coordinate },
  );
}
