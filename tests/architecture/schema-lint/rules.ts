import type { Rule } from './lint.js';
import {
  descriptionStyle,
  noHashtagDescription,
  requireDeprecationDate,
  requireDeprecationReason,
  requireDescription,
} from './description-rules.js';
import { inputName, namingConvention, noTypenamePrefix, uniqueEnumValueNames } from './naming-rules.js';
import { relayArguments, relayConnectionTypes, relayEdgeTypes, relayPageInfo } from './relay-rules.js';
import {
  graphqlSpecification,
  noScalarResultTypeOnMutation,
  noUnreachableTypes,
  strictIdInTypes,
} from './structure-rules.js';

/**
 * The rules of graphql-eslint's `schema-recommended` and `schema-relay`, and four of `schema-all`, by their names there.
 * The plugin itself needs eslint and 250 packages (84 MB) for them, some under licences that are not taken here.
 *
 * Not taken from `schema-all`: `alphabetize` (fields stand in the order in which they are read), `no-root-type`,
 * `require-field-of-type-query-in-mutation-result`, `require-nullable-result-in-root` and the rules on `@oneOf`, which
 * graphql-js holds itself.
 */
export const RULES: Readonly<Record<string, Rule>> = {
  'description-style': descriptionStyle,
  'graphql-js': graphqlSpecification,
  'input-name': inputName,
  'naming-convention': namingConvention,
  'no-hashtag-description': noHashtagDescription,
  'no-scalar-result-type-on-mutation': noScalarResultTypeOnMutation,
  'no-typename-prefix': noTypenamePrefix,
  'no-unreachable-types': noUnreachableTypes,
  'relay-arguments': relayArguments,
  'relay-connection-types': relayConnectionTypes,
  'relay-edge-types': relayEdgeTypes,
  'relay-page-info': relayPageInfo,
  'require-deprecation-date': requireDeprecationDate,
  'require-deprecation-reason': requireDeprecationReason,
  'require-description': requireDescription,
  'strict-id-in-types': strictIdInTypes,
  'unique-enum-value-names': uniqueEnumValueNames,
};

/** A place that a rule is not held at, and why. */
export interface Exception {
  readonly rule: keyof typeof RULES;
  readonly at: RegExp;
  /** Of which schemas; all where left out. */
  readonly within?: RegExp;
  readonly reason: string;
}

export const EXCEPTIONS: readonly Exception[] = [
  {
    rule: 'require-description',
    at: /^Platform(?:\.code)?$/,
    within: /^(?!coordination|the public)/,
    reason:
      'The registry in coordination owns the platform and describes it; an agency adds its own part to it only.',
  },
  {
    rule: 'require-description',
    at: /^@filtersBy$/,
    within: /^the public/,
    reason:
      'Each subgraph describes it; @theguild/federation-composition composes a directive without its description.',
  },
  {
    rule: 'relay-edge-types',
    at: /^LookThroughEdge$/,
    reason: 'An edge of a graph, between two nodes of it; graphs of this kind have no pages.',
  },
  {
    rule: 'strict-id-in-types',
    at: /^Platform$/,
    reason:
      'Its identity is the unified social credit code (GB 32100-2015) in the field code, by which agencies know it.',
  },
  {
    rule: 'strict-id-in-types',
    at: /^AccountTransaction$/,
    reason:
      'A line of an account, read under a warrant whose uses are counted; nobody may come back to it by an id.',
  },
  {
    rule: 'strict-id-in-types',
    at: /^AccountabilityEntry$/,
    reason:
      'A deadline of an order that was let pass: it is known by the order and its step, and has no row of its own.',
  },
  {
    rule: 'strict-id-in-types',
    at: /^PlatformChange$/,
    reason: 'That a platform changed, which is known by its code; the next change of it takes its place.',
  },
  {
    rule: 'strict-id-in-types',
    at: /^ValueChange$/,
    reason:
      'What two versions of a row differ in: it is worked out, and known by the record and the instant.',
  },
];
