import type { Catalogue } from '../../access/index.js';
import type { OperationResult } from '../../engine/index.js';
import type { Locale, LocalizedText } from '../../kernel/index.js';
import { denialDetails, type Denial } from './denials.js';

const MESSAGE: LocalizedText = {
  en: 'Fields of the operation are denied, and the request asks for all or nothing (Exchange-On-Denied: reject), so nothing was read or done.',
  zh: '操作中有字段被拒绝，而请求要求全部或不予提供（Exchange-On-Denied: reject），因此未查询也未办理。',
};

const REMEDY: LocalizedText = {
  en: 'Follow the remedy of each denial, leave the denied fields out, or leave the header out to be given the rest.',
  zh: '请按各项拒绝所附办法处理，或去除被拒绝的字段，或不带该请求头以取得其余部分。',
};

/** The answer to an operation that is refused as a whole, with every denial in it. */
export function operationDenied(
  denials: readonly Denial[],
  catalogue: Catalogue,
  locale: Locale,
): OperationResult {
  const listed = denials.map((denial) => {
    const { message, extensions } = denialDetails(denial, catalogue.item(denial.item), locale);
    return { field: denial.coordinate, message, ...extensions };
  });
  const extensions = { code: 'OPERATION_DENIED', remedy: REMEDY[locale], denials: listed };
  return { errors: [{ message: MESSAGE[locale], extensions }] };
}
