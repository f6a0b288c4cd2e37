import { Checkout } from '../testkit/checkout.js';

const SPEC = 'tests/integration/agencies/telecom.spec.ts';

/**
 * `npm run test:agency`: writes a new agency into a copy of the project, builds it, composes the supergraph, and runs the spec
 * that was written with it: a hub migrated and started, and a federated query with a value given, masked and denied.
 *
 * @returns the exit code
 */
export async function main(): Promise<number> {
  const checkout = await Checkout.create();
  try {
    const names = ['--zh', '通信管理部门', '--en', 'Communications administration'];
    console.log(await checkout.huishang('agency', 'new', 'telecom', ...names));
    await checkout.build();
    console.log(await checkout.huishang('supergraph', 'compose', '--allow-breaking'));
    console.log(await checkout.tool('vitest', 'run', SPEC));
    return 0;
  } finally {
    await checkout.remove();
  }
}
