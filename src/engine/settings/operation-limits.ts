import { z } from 'zod';
import { readJsonVariable, setting, settingGroup } from '../../settings/index.js';

/** Bounds on one operation (操作限额). Each is checked before anything is planned or fetched. */
export interface OperationLimits {
  /** Bytes of a request's body. */
  readonly body: number;
  /** JSON values of the variables and the extensions together, each array and object counted as one. */
  readonly values: number;
  /** Lexical tokens of the document. */
  readonly tokens: number;
  /** Levels of nested brackets: in the text, again after fragments are put in their places, and in variables and extensions. */
  readonly nesting: number;
  /** Pairs of selections that validation compares, because they have the same response key or are fragments of one object. */
  readonly comparisons: number;
  /** Levels of nested fields. */
  readonly depth: number;
  /** Fields after fragments are put in their places, so this bounds what fragments expand to. */
  readonly fields: number;
  /** Fields of the operation itself, those of its fragments included. */
  readonly rootFields: number;
  /** Aliased fields after fragments are put in their places. */
  readonly aliases: number;
  /** Directives after fragments are put in their places. */
  readonly directives: number;
  /** Objects and values that the operation may bring at most, by the sizes of its lists. */
  readonly cost: number;
}

/**
 * What holds where OPERATION_LIMITS says nothing else. The deepest introspection query of common
 * tools needs 18 levels of nesting. The cost leaves room for fifty platforms with what all agencies hold.
 */
export const OPERATION_LIMITS_DEFAULTS: OperationLimits = {
  body: 262_144,
  values: 20_000,
  tokens: 10_000,
  nesting: 32,
  comparisons: 20_000,
  depth: 15,
  fields: 2_000,
  rootFields: 20,
  aliases: 200,
  directives: 200,
  cost: 50_000,
};

const bound = (most: number) => z.number().int().min(1).max(most).optional();

/** No bound can be put so high that parsing, planning or counting itself becomes the danger. */
const limitsSchema = z.strictObject({
  body: bound(16 * 1024 * 1024),
  values: bound(1_000_000),
  tokens: bound(200_000),
  nesting: bound(40),
  comparisons: bound(1_000_000),
  depth: bound(40),
  fields: bound(20_000),
  rootFields: bound(1_000),
  aliases: bound(20_000),
  directives: bound(20_000),
  cost: bound(1_000_000_000),
});

/** What the engine is told by its operator. */
export interface EngineSettings {
  /** Bounds on one operation that are not the default ones. */
  readonly operationLimits: Partial<OperationLimits>;
}

/** OPERATION_LIMITS is a JSON object of those limits that are not to be the default ones. */
export const engineSettings = settingGroup({
  variables: {
    OPERATION_LIMITS: setting(z.string().optional(), {
      en: 'limits that are not to be the default ones, as JSON; [which](operations/traffic.md#limits-on-operations)',
      zh: '与默认值不同的操作限额，JSON；[说明](operations/traffic.zh-CN.md#操作限额)',
    }),
  },
  read: ({ OPERATION_LIMITS: given }, { problems }): EngineSettings => ({
    operationLimits: readJsonVariable<OperationLimits>('OPERATION_LIMITS', given, limitsSchema, problems),
  }),
});
