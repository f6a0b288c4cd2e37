import { Checkout } from '../testkit/checkout.js';

/** The spec that was written with the agency, and those of the rest that know no agency by name. */
const SPECS = [
  'tests/integration/agencies/telecom.spec.ts',
  'tests/integration/intake/intake-roles.spec.ts',
  'tests/integration/intake/table-descriptions.spec.ts',
  'tests/migrations/migrations.spec.ts',
  'tests/migrations/rights.spec.ts',
  'tests/browser/dossier-of-any-agency.spec.ts',
];

/**
 * `npm run test:agency`: writes a new agency into a copy of the project, builds it, composes the supergraph, and runs the spec
 * that was written with it: a hub migrated and started, a federated query with a value given, masked and denied, and a file imported. Its
 * logins, its rights and the way back of its migration are tried as those of the others are, and the dossier of the console shows
 * the agency in a browser.
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
    await checkout.run(process.execPath, ['src/console/build/generate.ts']);
    await checkout.run(process.execPath, ['src/console/build/build-console.ts']);
    console.log(await checkout.tool('vitest', 'run', ...SPECS));
    return 0;
  } finally {
    await checkout.remove();
  }
}
