import { Environment, type ASTNode } from '@marcbachmann/cel-js';
import { AGENCY_REGISTER, failed, ok, type Result } from '../../../kernel/index.js';

/** The records that a formula may speak of: fields of `Platform`, one for each agency, called after its subgraph. */
const RECORDS = AGENCY_REGISTER.map(({ subgraph }) =>
  subgraph.replaceAll(/_([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase()),
);

/** Called on a value or by itself. `matches` is not among them: the engine of its patterns may take minutes for a short text. */
const FUNCTIONS: ReadonlySet<string> = new Set([
  'size',
  'contains',
  'startsWith',
  'endsWith',
  'double',
  'int',
]);

/** Ask something of each element of a list. */
const OVER_LISTS: ReadonlySet<string> = new Set(['exists', 'all', 'exists_one', 'filter']);

/** Lists within which lists are looked through: the work is the product of their lengths. */
const MAX_NESTING = 2;
/** Elements of one list. */
const MAX_ELEMENTS = 1_000;

const environment = RECORDS.reduce(
  (known, record) => known.registerVariable(record, 'dyn'),
  new Environment({
    limits: { maxAstNodes: 200, maxDepth: 24, maxListElements: 40, maxMapEntries: 0, maxCallArguments: 4 },
  }).registerVariable('threshold', 'double'),
);

/** What a formula is worked out with: what agencies hold, by their field of `Platform`; a sum in yuan is in 分. */
export interface FormulaInput {
  readonly records: Readonly<Record<string, unknown>>;
  /** 0 where the formula has none. */
  readonly threshold: number;
}

/** 指标公式: an expression that was read and may be worked out. */
export interface Formula {
  /** What it reads, as paths below `Platform`, e.g. `banking.lending.pooledFunds`. */
  readonly paths: ReadonlySet<string>;
  /** Whether it is so; null where a value that it needs is not there, or a list is too long to be looked through. */
  evaluate(input: FormulaInput): boolean | null;
}

type Scope = ReadonlyMap<string, string | null>;

/** Walks through an expression, and collects what it reads. */
class FormulaReader {
  readonly paths = new Set<string>();
  /** What is wrong with it, first; null for nothing. */
  problem: string | null = null;

  /** @returns the path of what the node gives, where it is a value that was read; null for all others */
  read(node: ASTNode, scope: Scope, nesting: number): string | null {
    const path = this.#pathOf(node, scope, nesting);
    if (path !== null) this.paths.add(path);
    return path;
  }

  #pathOf(node: ASTNode, scope: Scope, nesting: number): string | null {
    switch (node.op) {
      case 'value':
        return null;
      case 'id':
        if (scope.has(node.args)) return scope.get(node.args) ?? null;
        return node.args === 'threshold' ? null : node.args;
      case '.': {
        const [owner, name] = node.args;
        const path = this.#pathOf(owner, scope, nesting);
        return path === null ? null : `${path}.${name}`;
      }
      case 'rcall':
        return this.#call(node.args[0], [node.args[1], ...node.args[2]], scope, nesting);
      case 'call':
        return this.#call(node.args[0], node.args[1], scope, nesting);
      case 'list':
        for (const element of node.args) this.read(element, scope, nesting);
        return null;
      case '!_':
      case '-_':
        this.read(node.args, scope, nesting);
        return null;
      case '?:':
      case '&&':
      case '||':
      case '==':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=':
      case 'in':
      case '+':
      case '-':
      case '*':
      case '/':
        for (const operand of node.args) this.read(operand, scope, nesting);
        return null;
      default:
        return this.#refuse(`${node.op} is not among what formulas are written with`);
    }
  }

  #refuse(problem: string): null {
    this.problem ??= problem;
    return null;
  }

  #call(name: string, values: readonly ASTNode[], scope: Scope, nesting: number): string | null {
    if (OVER_LISTS.has(name)) return this.#overList(name, values, scope, nesting);
    if (!FUNCTIONS.has(name)) return this.#refuse(`${name}() is not among what formulas are written with`);
    for (const value of values) this.read(value, scope, nesting);
    return null;
  }

  #overList(name: string, values: readonly ASTNode[], scope: Scope, nesting: number): string | null {
    const [list, variable, condition] = values;
    if (!list || variable?.op !== 'id' || !condition || values.length > 3) {
      return this.#refuse(`${name}() takes a name and a condition`);
    }
    if (nesting === MAX_NESTING) {
      return this.#refuse(`Lists are looked through within each other ${MAX_NESTING} times at most`);
    }
    const path = this.read(list, scope, nesting);
    this.read(condition, new Map(scope).set(variable.args, path), nesting + 1);
    return name === 'filter' ? path : null;
  }
}

/** Whether a list among what was read is longer than a formula may look through. */
function isTooLong(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > MAX_ELEMENTS || value.some(isTooLong);
  return typeof value === 'object' && value !== null && Object.values(value).some(isTooLong);
}

/**
 * Reads a formula in the Common Expression Language (CEL): comparisons, `&&`, `||`, `!`, arithmetic, `in`, `size`, `contains`,
 * `startsWith`, `endsWith`, and `exists`, `all`, `exists_one`, `filter` over lists. It is bounded in its length and in how deep it goes, has no
 * patterns, calls nothing outside and ends.
 *
 * @returns the formula, or what is wrong with it, in English
 */
export function readFormula(text: string): Result<Formula, string> {
  try {
    const parsed = environment.parse(text);
    const { valid, type, error } = parsed.check();
    if (!valid) return failed(firstLine(error));
    if (type !== 'bool' && type !== 'dyn') return failed(`It gives ${type} and not whether something is so`);
    const reader = new FormulaReader();
    reader.read(parsed.ast, new Map(), 0);
    if (reader.problem !== null) return failed(reader.problem);
    return ok({
      paths: reader.paths,
      evaluate({ records, threshold }) {
        if (isTooLong(records)) return null;
        const given = Object.fromEntries(RECORDS.map((record) => [record, records[record] ?? null]));
        try {
          const result: unknown = parsed({ ...given, threshold });
          return typeof result === 'boolean' ? result : null;
        } catch {
          // A value that is needed is not there: CEL compares nothing with null but by == and !=.
          return null;
        }
      },
    });
  } catch (error) {
    return failed(firstLine(error));
  }
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split('\n')[0] ?? text).replace(/\.$/, '');
}
