import { Random } from '../../testkit/random.js';
import { FuzzedFederation, type AskedOperation, type Trial } from './federation.js';
import { randomOperation } from './random-operation.js';
import { randomShape } from './random-shape.js';
import type { Shape } from './shape.js';

/** A plan should never take longer. */
const SLOW_MILLISECONDS = 1_000;
/** Shapes that may be drawn for one that composes. */
const ATTEMPTS = 400;

export interface Finding {
  /** With `--seed`, what brings it about again. */
  readonly shapeSeed: number;
  readonly shape: Shape;
  readonly operation: AskedOperation;
  readonly problem: string;
}

export interface FederationFuzzReport {
  shapes: number;
  refusedShapes: number;
  operations: number;
  /** Operations that were refused, and that nobody could plan. */
  unsatisfiable: number;
  slowPlans: number;
  /** Of the processor's time, with where it came. */
  longestPlan: { readonly milliseconds: number; readonly shapeSeed: number; readonly query: string };
  readonly findings: Finding[];
}

export interface FederationFuzzOptions {
  readonly seed: number;
  readonly operations: number;
  readonly operationsPerShape: number;
  readonly onProgress?: (report: FederationFuzzReport) => void;
  /** Told of each finding as it comes. */
  readonly onFinding?: (finding: Finding) => Promise<void>;
  /** Findings after which it ends. */
  readonly enough?: number;
}

/** The shape of a seed, running; or null where it does not compose. */
export function federationOf(
  shapeSeed: number,
): { readonly shape: Shape; readonly federation: FuzzedFederation } | null {
  const shape = randomShape(new Random(shapeSeed));
  try {
    return { shape, federation: new FuzzedFederation(shape) };
  } catch {
    return null;
  }
}

/** Asks random operations of random federations, and compares every answer with that of a single server. */
export async function fuzzFederations(options: FederationFuzzOptions): Promise<FederationFuzzReport> {
  const report: FederationFuzzReport = {
    shapes: 0,
    refusedShapes: 0,
    operations: 0,
    unsatisfiable: 0,
    slowPlans: 0,
    longestPlan: { milliseconds: 0, shapeSeed: options.seed, query: '' },
    findings: [],
  };
  const { operations, operationsPerShape, enough = 20 } = options;
  let refusedInARow = 0;
  for (
    let shapeSeed = options.seed;
    report.operations < operations && report.findings.length < enough;
    shapeSeed++
  ) {
    const made = federationOf(shapeSeed);
    if (!made) {
      report.refusedShapes += 1;
      if (++refusedInARow > ATTEMPTS) throw new Error(`None of ${ATTEMPTS} shapes composes.`);
      continue;
    }
    refusedInARow = 0;
    report.shapes += 1;
    const random = new Random(shapeSeed);
    let found = 0;
    for (let index = 0; index < operationsPerShape && report.operations < operations && found < 2; index++) {
      const operation = randomOperation(random, made.federation.schema);
      const trial: Trial = await made.federation.try(operation);
      const milliseconds = trial.planMilliseconds;
      if (milliseconds > report.longestPlan.milliseconds) {
        report.longestPlan = { milliseconds, shapeSeed, query: operation.query };
      }
      if (trial.isUnsatisfiable) report.unsatisfiable += 1;
      else report.operations += 1;
      if (milliseconds > SLOW_MILLISECONDS) report.slowPlans += 1;
      if (trial.problem !== null) {
        found += 1;
        const finding = { shapeSeed, shape: made.shape, operation, problem: trial.problem };
        report.findings.push(finding);
        await options.onFinding?.(finding);
      }
      options.onProgress?.(report);
    }
  }
  return report;
}
