import { GraphQLError } from 'graphql';
import type { CallerContext, WarrantScope } from '../../access/index.js';
import type { LocalizedText } from '../../kernel/index.js';

const MESSAGE: LocalizedText = {
  en: 'Account transactions are shown only under an account warrant for this platform.',
  zh: '账户交易仅在持有针对该平台的账户查询令时提供。',
};
const REMEDY: LocalizedText = {
  en: 'Request an account warrant for this platform and, once it is approved, name it in Exchange-Basis as warrant:<id>.',
  zh: '请就该平台申请账户查询令,获批后在 Exchange-Basis 中以 warrant:<id> 注明。',
};

/**
 * The warrant (账户查询令) under which the caller may see this platform's accounts. The gateway has checked it already;
 * this is the owner's own check, so that no other way in gets past it.
 *
 * @throws GraphQLError FIELD_DENIED with reason WARRANT_REQUIRED, in the caller's language, when there is none or it
 *   names another platform; which of the two is not told
 */
export function warrantFor({ caller, warrant }: CallerContext, platformCode: string): WarrantScope {
  if (warrant?.platformCode === platformCode) return warrant;
  throw new GraphQLError(MESSAGE[caller.locale], {
    extensions: {
      code: 'FIELD_DENIED',
      policy: 'pboc.account_transactions',
      owner: 'PBOC',
      reason: 'WARRANT_REQUIRED',
      remedy: REMEDY[caller.locale],
    },
  });
}
