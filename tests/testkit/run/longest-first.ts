import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Specs that take longest for their size: they start processes, or wait. */
const LONG = [
  '/tests/e2e/',
  '/tests/crash/',
  '/tests/model/',
  '/tests/integration/database/embedded-postgres.',
  '/tests/integration/streams/event-streams.',
  '/tests/integration/gateway/tracing.',
  '/tests/integration/access/agreement-staleness.',
  '/tests/integration/registry/sample-data.',
  '/tests/integration/workflow/hostile-mutations.',
  '/tests/federation/fuzz.',
];

function rank({ moduleId, project }: TestSpecification): number {
  if (LONG.some((part) => moduleId.includes(part))) return 0;
  return project.name === 'pure' ? 2 : 1;
}

/**
 * The long specs first and the shortest, which need nothing but a core, last, so that no worker waits for another's long
 * one in the end; otherwise by name, the same on every machine.
 */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted(
      (one, other) => rank(one) - rank(other) || (one.moduleId < other.moduleId ? -1 : 1),
    );
  }
}
