import { UNIFIED_SOCIAL_CREDIT_CODE_ALPHABET as ALPHABET } from '../../kernel/index.js';
import type { Step } from '../step.js';

const NAME = 'query Name($code: PlatformCode!) { platform(code: $code) { name } }';

function readPlatform(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'platform' in data ? data.platform : null;
}

/** The code with its check character replaced by the next one of the alphabet. */
function mistype(code: string): string {
  const place = ALPHABET.indexOf(code.slice(-1));
  return code.slice(0, -1) + ALPHABET.charAt((place + 1) % ALPHABET.length);
}

export const beRefused: Step = {
  title: { en: 'A mistyped code, and a request without a token', zh: '代码录入错误与未携带令牌' },
  async run(world, scene) {
    const { cast, platform } = world;
    const mistyped = mistype(platform.code);
    scene.acts(cast.pbocSystem, `asks for ${mistyped}, whose last character is wrong.`);
    const wrong = await world.send(cast.pbocSystem, NAME, { code: mistyped });
    const [error] = wrong.errors;
    scene.shows([
      ['status', String(wrong.status)],
      ['code', String(error?.extensions.code)],
      ['message', error?.message ?? ''],
      ['remedy', String(error?.extensions.remedy)],
    ]);
    scene.checkEqual('The code is refused as BAD_USER_INPUT', error?.extensions.code, 'BAD_USER_INPUT');
    const expected = platform.code.slice(-1);
    scene.check(
      `The refusal names the expected check character ${expected} (校验码, GB 32100-2015)`,
      error?.message.endsWith(`check character ${expected}.`) === true,
      error,
    );
    scene.check('No platform was answered', readPlatform(wrong.data) === null, wrong.data);

    scene.acts(cast.pbocSystem, 'asks again with the right code, but without its token.');
    const anonymous = await world.send(null, NAME, { code: platform.code });
    const [refusal] = anonymous.errors;
    scene.shows([
      ['status', String(anonymous.status)],
      ['code', String(refusal?.extensions.code)],
      ['message', refusal?.message ?? ''],
    ]);
    scene.checkEqual(
      'Without a token: 401 UNAUTHENTICATED',
      [anonymous.status, refusal?.extensions.code, anonymous.data ?? null],
      [401, 'UNAUTHENTICATED', null],
    );
  },
};
