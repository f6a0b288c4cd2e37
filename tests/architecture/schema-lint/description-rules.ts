import { Kind, TokenKind } from 'graphql';
import { describablesOf, enumsOf, fieldsOf, inputsOf, type Problem, type Rule } from './lint.js';

export const descriptionStyle: Rule = (document) =>
  describablesOf(document)
    .filter(({ description }) => description !== undefined && !description.block)
    .map(({ at }) => ({ at, message: 'is described in "…" and not in """…"""' }));

export const requireDescription: Rule = (document) =>
  describablesOf(document)
    .filter(({ description }) => (description?.value.trim() ?? '') === '')
    .map(({ at }) => ({ at, message: 'is not described' }));

/** A comment right before a definition was meant as its description, and no client sees it. */
export const noHashtagDescription: Rule = (document) =>
  describablesOf(document).flatMap(({ at, name, description }) => {
    if (description) return [];
    let token = name.loc?.startToken.prev;
    // `type`, `enum`, `directive @` … stand before the name of what they define.
    while (
      token &&
      (token.kind === TokenKind.NAME || token.kind === TokenKind.AT) &&
      token.line === name.loc?.startToken.line
    )
      token = token.prev;
    const commented =
      token?.kind === TokenKind.COMMENT && token.line === (name.loc?.startToken.line ?? 0) - 1;
    return commented ? [{ at, message: 'is described by a # comment' }] : [];
  });

interface Deprecation {
  readonly at: string;
  readonly reason: string;
}

const deprecationsOf = (document: Parameters<Rule>[0]): readonly Deprecation[] =>
  [
    ...fieldsOf(document).map(({ field, at }) => ({ at, node: field })),
    ...inputsOf(document).map(({ input, at }) => ({ at, node: input })),
    ...enumsOf(document).flatMap((type) =>
      (type.values ?? []).map((node) => ({ at: `${type.name.value}.${node.name.value}`, node })),
    ),
  ].flatMap(({ at, node }) =>
    (node.directives ?? [])
      .filter(({ name }) => name.value === 'deprecated')
      .map(({ arguments: given }) => {
        const reason = given?.find(({ name }) => name.value === 'reason')?.value;
        return { at, reason: reason?.kind === Kind.STRING ? reason.value.trim() : '' };
      }),
  );

export const requireDeprecationReason: Rule = (document) =>
  deprecationsOf(document)
    .filter(({ reason }) => reason === '')
    .map(({ at }) => ({ at, message: 'is deprecated without a reason' }));

/**
 * graphql-eslint looks for an argument `deletionDate`, which the `@deprecated` of the specification does not have. Here the
 * reason says the day: "… Removed on 2027-06-01."
 */
export const requireDeprecationDate: Rule = (document) =>
  deprecationsOf(document).flatMap(({ at, reason }): Problem[] => {
    const day = /\b\d{4}-\d{2}-\d{2}\b/.exec(reason)?.[0];
    return day !== undefined && !Number.isNaN(Date.parse(day))
      ? []
      : [{ at, message: 'is deprecated without the day of its removal' }];
  });
