import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalName, nameKey, personName } from './canonical-name.js';

describe('the name of a person', () => {
  it.each([
    ['zhang', 'zhang'],
    ['zhang ', 'zhang'],
    ['\u3000zhang\t\n', 'zhang'],
    ['ZHANG', 'zhang'],
    ['ｚｈａｎｇ', 'zhang'],
    ['Zhang\u00a0 San', 'zhang san'],
    ['张三', '张三'],
    ['买买提·艾力', '买买提·艾力'],
    ['\uf914', '樂'],
    ['Straße', 'strasse'],
    ['ΣΊΣΥΦΟΣ', 'σίσυφοσ'],
    ['Σίσυφος', 'σίσυφοσ'],
    ['e\u0301tude', 'étude'],
    ['ﬁnance', 'finance'],
    ['auth0|5f7c', 'auth0|5f7c'],
    ['svc-risk_01@pboc.example', 'svc-risk_01@pboc.example'],
  ])('%j is %j', (spelling, name) => {
    expect(personName(spelling)).toBe(name);
  });

  it.each([
    ['nothing', ''],
    ['spaces only', ' \u3000\u00a0'],
    ['a zero-width space', 'zhang\u200b'],
    ['a zero-width joiner', 'zhang\u200d'],
    ['a zero-width non-joiner inside', 'zh\u200cang'],
    ['a word joiner', '\u2060zhang'],
    ['a byte order mark', 'zh\ufeffang'],
    ['a soft hyphen', 'zh\u00adang'],
    ['a direction override', '\u202egnahz'],
    ['a direction isolate', 'zhang\u2066'],
    ['a variation selector', 'zhang\ufe0f'],
    ['an ideographic variation selector', '张\u{e0100}'],
    ['a grapheme joiner', 'zh\u034fang'],
    ['a Hangul filler', 'zhang\u3164'],
    ['a half-width Hangul filler', 'zhang\uffa0'],
    ['a Mongolian vowel separator', 'zhang\u180e'],
    ['a tag character', 'zhang\u{e0061}'],
    ['a Braille blank', 'zhang\u2800'],
    ['a line break inside', 'zhang\nsan'],
    ['NUL', 'zhang\0'],
    ['an escape', 'zh\u001bang'],
    ['half of a surrogate pair', 'zhang\ud800'],
    ['a private code point', 'zhang\ue000'],
    ['an unassigned code point', 'zhang\u0378'],
    ['no character', 'zhang\uffff'],
    ['a picture', 'zhang😀'],
    ['punctuation only', '---'],
    ['a mark without its letter', '\u0301zhang'],
    ['too much', 'x'.repeat(201)],
    ['what grows too long', '\ufdfa'.repeat(100)],
  ])('is not %s', (_what, text) => {
    expect(personName(text)).toBeNull();
  });

  it.each([[null], [undefined], [7], [{}], [['zhang']]])('is not %j', (value) => {
    expect(personName(value)).toBeNull();
  });
});

/** Spellings of one name: other widths, cases, compositions and spaces. */
const wide = (character: string): string =>
  /^[!-~]$/.test(character) ? String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0) : character;
const SPELLINGS: readonly ((text: string) => string)[] = [
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.normalize('NFD'),
  (text) => text.normalize('NFKC'),
  (text) => text.normalize('NFKD'),
  (text) => ` ${text}\u3000`,
  (text) => text.replaceAll(' ', '\u00a0 '),
  (text) => Array.from(text, wide).join(''),
];
const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const spelling = fc.array(fc.constantFrom(...SPELLINGS), { maxLength: 4 });

describe('any two spellings of a name', () => {
  it('are one person', () => {
    fc.assert(
      fc.property(text, spelling, spelling, (name, one, other) => {
        const spelt = (ways: typeof one): string => ways.reduce((given, way) => way(given), name);
        const [first, second] = [personName(spelt(one)), personName(spelt(other))];
        fc.pre(first !== null && second !== null);
        expect(second).toBe(first);
      }),
      { numRuns: 500 },
    );
  });

  it('have one key, which is its own', () => {
    fc.assert(
      fc.property(text, (given) => {
        const name = canonicalName(given);
        fc.pre(name !== null);
        const key = personName(given);
        fc.pre(key !== null);
        expect(personName(key)).toBe(key);
        expect(canonicalName(name)).toBe(name);
      }),
      { numRuns: 500 },
    );
  });

  it('differ by no letter that a search without regard to case takes for the same', () => {
    const apart: string[] = [];
    for (let point = 0x41; point < 0x1_f000; point++) {
      const letter = String.fromCodePoint(point);
      const others = [letter.toLowerCase(), letter.toUpperCase()].filter((other) => other !== letter);
      const name = others.length > 0 ? canonicalName(letter) : null;
      if (name === null) continue;
      for (const other of others.map(canonicalName)) {
        if (other !== null && nameKey(other) !== nameKey(name)) apart.push(letter);
      }
    }
    expect(apart).toEqual([]);
  });
});
