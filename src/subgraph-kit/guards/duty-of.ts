import { GraphQLError } from 'graphql';
import { UseMiddleware, type MiddlewareFn } from 'type-graphql';
import type { Caller } from '../../identity/index.js';
import { inChinese, inEnglish, isAdministrator, type Administrator } from '../../kernel/index.js';

/** What the context of an operation says of its caller. */
interface OfCaller {
  readonly context: { readonly caller: Pick<Caller, 'role'> };
}

const duties = new Map<string, Administrator>();

/** Whose duty each query and mutation is that is one administrator's (三员职责), by its name; others are not in it. */
export function dutiesOfAdministrators(): ReadonlyMap<string, Administrator> {
  return duties;
}

function dutyOfAnother(role: Administrator): GraphQLError {
  return new GraphQLError('It is the duty of another administrator.', {
    extensions: {
      code: 'FIELD_DENIED',
      owner: 'OFFICE',
      reason: 'ROLE_NOT_ALLOWED',
      message: {
        en: inEnglish`It is the duty of the role ${role}; no other administrator does it.`,
        zh: inChinese`该事项由${role}办理，其他管理员不得代行。`,
      },
      remedy: {
        en: inEnglish`Have somebody in the role ${role} ask.`,
        zh: inChinese`请由${role}查询。`,
      },
    },
  });
}

/**
 * Says that a query or a mutation is the duty of one of the three administrators (三员分立): the other two are denied the query,
 * ROLE_NOT_ALLOWED. Whoever is no administrator, and mutations, whose refusals are data, are judged by what stands behind it.
 */
export function DutyOf(role: Administrator): MethodDecorator {
  const refuseOthers: MiddlewareFn<OfCaller> = async ({ context, info }, next) => {
    const { caller } = context.context;
    const isOthers = isAdministrator(caller.role) && caller.role !== role;
    if (isOthers && info.parentType.name === 'Query') throw dutyOfAnother(role);
    return next();
  };
  return (prototype, name, descriptor) => {
    duties.set(String(name), role);
    UseMiddleware(refuseOthers)(prototype, name, descriptor);
  };
}
