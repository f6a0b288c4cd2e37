import { GraphQLError } from 'graphql';
import { defineRefusal } from '../../../kernel/index.js';

const planTooLong = defineRefusal<{ steps: number }>('OPERATION_TOO_COMPLEX', ({ steps }) => ({
  message: {
    en: `The request takes more than the ${steps} steps that its plan may take.`,
    zh: `请求的查询计划超过所允许的 ${steps} 个步骤。`,
  },
  remedy: {
    en: 'Ask for fewer fields of other agencies, or send several requests.',
    zh: '请减少涉及其他机构的字段，或分多次请求。',
  },
}));

const notPlannable = defineRefusal<{ field: string }>('OPERATION_NOT_PLANNABLE', ({ field }) => ({
  message: {
    en: `No agency can be asked for ${field} in the place where the request asks for it.`,
    zh: `请求所在位置的 ${field} 无法向任何机构查询。`,
  },
  remedy: {
    en: 'Leave the field out, or ask for the object by its key; the operator can tell which agency is concerned.',
    zh: '请去掉该字段，或按主键查询该对象；可向运营方询问所涉机构。',
  },
}));

const planRefused = defineRefusal('PLAN_REFUSED', () => ({
  message: {
    en: 'The plan that was made for this request is not safe to carry out, so nothing was read or done.',
    zh: '为本请求生成的查询计划未通过核验，本次未查询也未办理。',
  },
  remedy: {
    en: 'Ask for less at once, or for the objects by their keys, and report the request to the operator of the hub.',
    zh: '请拆分请求，或按主键查询各对象，并将该请求告知本系统运营方。',
  },
}));

/** A plan that takes more work than one operation may cause. */
export function planTooLongError(steps: number): GraphQLError {
  const { code, message, remedy, facts } = planTooLong({ steps });
  return new GraphQLError(message.en, { extensions: { code, ...facts, message, remedy } });
}

/** A field to which the supergraph leads no way. @param field schema coordinate */
export function notPlannableError(field: string): GraphQLError {
  const { code, message, remedy, facts } = notPlannable({ field });
  return new GraphQLError(message.en, { extensions: { code, ...facts, message, remedy } });
}

/** A plan that would not do what its operation asks; what is wrong with it is for the operator's log. */
export function planRefusedError(cause: Error): GraphQLError {
  const { code, message, remedy } = planRefused({});
  return new GraphQLError(message.en, { extensions: { code, message, remedy }, originalError: cause });
}
