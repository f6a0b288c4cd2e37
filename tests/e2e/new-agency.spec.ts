import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Checkout } from '../testkit/checkout.js';
import { runCommand } from '../testkit/processes/run-command.js';

let checkout: Checkout;
beforeAll(async () => {
  checkout = await Checkout.create();
});
afterAll(() => checkout?.remove());

const NAMES = ['--zh', '通信管理部门', '--en', 'Communications administration'];

describe('huishang agency new', () => {
  // That a hub answers with it, `npm run test:agency` shows.
  it('writes an agency that compiles and composes', async () => {
    const said = await checkout.huishang('agency', 'new', 'telecom', ...NAMES);
    expect(said).toContain('src/agencies/telecom/index.ts');
    expect(said).toContain('supergraph compose --allow-breaking');

    await checkout.tool('tsc', '-p', 'tsconfig.json', '--noEmit');
    await checkout.build();
    await checkout.huishang('supergraph', 'compose', '--allow-breaking');
    const supergraph = await checkout.read('schema', 'supergraph.graphql');
    expect(supergraph).toMatch(/TELECOM @join__enumValue/);
    expect(supergraph).toContain('The communications administration (通信).');

    await checkout.run(process.execPath, ['src/console/build/generate.ts']);
    expect(await checkout.read('src', 'console', 'features', 'platforms', 'dossier.graphql')).toContain(
      'telecom {',
    );
    expect(await checkout.read('src', 'console', 'graphql', 'facets.generated.ts')).toContain('通信');
    await checkout.tool('tsc', '-p', 'src/console/tsconfig.json');
  });

  it('writes what is formatted and linted as the rest is', async () => {
    const written = ['src/agencies', 'src/sample-data/records', 'migrations', 'tests/integration/agencies'];
    await checkout.tool('oxfmt', ...written);
    await checkout.tool('oxlint', '--deny-warnings', ...written);
    expect(await checkout.read('src', 'agencies', 'telecom', 'telecom.items.ts')).not.toContain('__');
  });

  it('writes over nothing', async () => {
    await expect(checkout.huishang('agency', 'new', 'telecom', ...NAMES)).rejects.toThrow('taken');
  });

  it.each([
    ['Telecom', 'no name of a subgraph'],
    ['coordination', 'is taken'],
    ['police', 'is taken'],
  ])('refuses the name %s', async (name, reason) => {
    const { exitCode, errors } = await runCommand(['agency', 'new', name, ...NAMES], {});
    expect([exitCode, errors]).toEqual([1, expect.stringContaining(reason)]);
  });

  it('refuses words that are none', async () => {
    const words = ['agency', 'new', 'tax', '--zh', "税务'", '--en', 'Tax'];
    const { exitCode, errors } = await runCommand(words, {});
    expect([exitCode, errors]).toEqual([1, expect.stringContaining('must be words')]);
  });
});
