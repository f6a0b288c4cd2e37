import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cosign,
  ed25519Signer,
  ED25519_COSIGNATURE,
  ED25519_SIGNATURE,
  formatCheckpoint,
  formatSignature,
  formatNote,
  formatVerifierKey,
  NoteMalformed,
  parseCheckpoint,
  parseNote,
  parseSignatures,
  parseVerifierKey,
  signNote,
  isKeyName,
  verifierKey,
  verifierKeyOf,
  verifyNote,
  type Signer,
} from './index.js';

const newSigner = (name: string): Signer =>
  ed25519Signer(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }), name);

const log = newSigner('hub.example/log');
const witness = newSigner('witness.example/w1');
const logKey = verifierKeyOf(log, ED25519_SIGNATURE);
const witnessKey = verifierKeyOf(witness, ED25519_COSIGNATURE);
const head = { origin: log.name, size: 8, root: Buffer.alloc(32, 7) };
const text = formatCheckpoint(head);

/** The example of C2SP signed-note. */
const EXAMPLE = {
  key: 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  note: 'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n',
};

function outcome(note: string | Uint8Array): unknown {
  try {
    parseNote(note);
  } catch (error) {
    if (!(error instanceof NoteMalformed)) return error;
  }
  return 'READ OR MALFORMED';
}

describe('a signed note', () => {
  it('is that of the specification', () => {
    const key = parseVerifierKey(EXAMPLE.key);
    expect(formatVerifierKey(key)).toBe(EXAMPLE.key);
    const note = parseNote(Buffer.from(EXAMPLE.note, 'utf8'));
    expect(verifyNote(note, [key])).toMatchObject({ ok: true, signatures: [{ key, seconds: null }] });
    expect(formatNote(note)).toBe(EXAMPLE.note);
  });

  it('is verified with the signature of its log and the cosignature of a witness', async () => {
    const signatures = [await signNote(text, log), await cosign(text, witness, 1_679_315_147)];
    const note = parseNote(formatNote({ text, signatures }));
    expect(verifyNote(note, [logKey, witnessKey])).toMatchObject({
      ok: true,
      signatures: [
        { key: logKey, seconds: null },
        { key: witnessKey, seconds: 1_679_315_147 },
      ],
    });
    expect(parseCheckpoint(note.text)).toEqual({ ...head, extensions: [] });
  });

  it('is worth nothing without a key that is trusted, or where a trusted one did not sign this', async () => {
    const other = verifierKeyOf(newSigner(log.name), ED25519_SIGNATURE);
    const signature = await signNote(text, log);
    expect(verifyNote({ text, signatures: [signature] }, [other])).toEqual({ ok: false, fault: 'UNSIGNED' });
    const altered = { text: text.replace('\n8\n', '\n9\n'), signatures: [signature] };
    expect(verifyNote(altered, [logKey])).toEqual({ ok: false, fault: 'SIGNATURE_WRONG', key: logKey });
    const twice = { text, signatures: [signature, { ...signature, signature: Buffer.alloc(64) }] };
    expect(verifyNote(twice, [logKey])).toMatchObject({ fault: 'SIGNATURE_WRONG' });
    expect(verifyNote({ text, signatures: [signature, signature] }, [logKey])).toMatchObject({
      signatures: [{ key: logKey }],
    });
  });

  it('is cosigned for its time, and for none that is zero or beyond 2^53', async () => {
    const made = await cosign(text, witness, 1_000);
    for (const time of [1_001n, 0n, 2n ** 63n]) {
      const signature = Buffer.from(made.signature);
      signature.writeBigUInt64BE(time);
      expect(verifyNote({ text, signatures: [{ ...made, signature }] }, [witnessKey])).toMatchObject({
        fault: 'SIGNATURE_WRONG',
      });
    }
    const zero = await cosign(text, witness, 0);
    expect(verifyNote({ text, signatures: [zero] }, [witnessKey])).toMatchObject({ ok: false });
  });

  it('may be cosigned with a key whose cosignature is no signature of a log', async () => {
    const asLog = verifierKeyOf(witness, ED25519_SIGNATURE);
    expect(asLog.id).not.toBe(witnessKey.id);
    const signature = await cosign(text, witness, 1_000);
    expect(verifyNote({ text, signatures: [signature] }, [asLog])).toMatchObject({ fault: 'UNSIGNED' });
  });

  it('has lines that come back as they went', async () => {
    const signatures = [await signNote(text, log), await cosign(text, witness, 1_000)];
    expect(parseSignatures(signatures.map((each) => formatSignature(each)).join(''))).toEqual(signatures);
  });

  it('may have empty lines in its text, and what it has in common with signatures', () => {
    const note = `One\n\n— not a signature\n\n${EXAMPLE.note.slice(EXAMPLE.note.indexOf('—'))}`;
    expect(parseNote(note).text).toBe('One\n\n— not a signature\n');
  });

  it.each<[string, string | Uint8Array]>([
    ['nothing', ''],
    ['no signature', 'text\n'],
    ['no signature below its line', 'text\n\n'],
    ['no newline at the end', EXAMPLE.note.trimEnd()],
    ['a carriage return', EXAMPLE.note.replace('.\n', '.\r\n')],
    ['a hyphen for the dash', EXAMPLE.note.replace('—', '-')],
    ['a name with a plus', EXAMPLE.note.replace('example.com/foo', 'a+b')],
    ['a name with a no-break space', EXAMPLE.note.replace('example.com/foo', 'a b')],
    ['base64 without padding', EXAMPLE.note.replace('=', '')],
    ['a key id alone', 'text\n\n— name AAAAAA==\n'],
    ['65 signatures', `text\n\n${'— name AAAAAAAA\n'.repeat(65)}`],
    ['bytes that are not UTF-8', Buffer.concat([Buffer.from([0xc3, 0x28]), Buffer.from(EXAMPLE.note)])],
    ['half a surrogate', `\ud800${EXAMPLE.note}`],
  ])('is none with %s', (_name, note) => {
    expect(() => parseNote(note)).toThrow(NoteMalformed);
  });

  it('is read or refused as malformed, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array()), (note) => {
        expect(outcome(note)).toBe('READ OR MALFORMED');
      }),
    );
  });
});

describe('a checkpoint', () => {
  const root = 'BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=';

  it('may have lines of extension', () => {
    expect(parseCheckpoint(`a\n0\n${root}\nmore\n`)).toMatchObject({ size: 0, extensions: ['more'] });
    expect(parseCheckpoint(`a\n9007199254740991\n${root}\n`).size).toBe(2 ** 53 - 1);
  });

  it.each([
    '',
    'a\n1\n',
    `a\n1\n${root}`,
    `\n1\n${root}\n`,
    `a\n01\n${root}\n`,
    `a\n-1\n${root}\n`,
    `a\n1e3\n${root}\n`,
    `a\n9007199254740992\n${root}\n`,
    `a\n99999999999999999999\n${root}\n`,
    `a\n1\n${root.replace('=', '')}\n`,
    'a\n1\nAAAA\n',
    `a\n1\n${root}\n\nb\n`,
  ])('is not %j', (note) => {
    expect(() => parseCheckpoint(note)).toThrow(NoteMalformed);
  });
});

describe('a verifier key', () => {
  it('comes back as it went', () => {
    for (const key of [logKey, witnessKey]) expect(parseVerifierKey(formatVerifierKey(key))).toEqual(key);
  });

  it.each([
    ['nothing', ''],
    ['an id that is not its own', EXAMPLE.key.replace('530d903a', '530d903b')],
    ['another name', EXAMPLE.key.replace('foo', 'bar')],
    ['a type that is not known', 'example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'],
    ['a short key', 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3Q=='],
    ['no key', 'example.com/foo+530d903a+'],
  ])('is none with %s', (_name, key) => {
    expect(() => parseVerifierKey(key)).toThrow(NoteMalformed);
  });

  it('has a name without spaces and plus signs, and a key of 32 bytes', () => {
    expect(['a', '市监/日志', 'example.com/log'].every((name) => isKeyName(name))).toBe(true);
    for (const name of ['', 'a b', 'a+b', 'a\n', 'a\u3000b']) {
      expect(isKeyName(name)).toBe(false);
      expect(() => verifierKey(name, ED25519_SIGNATURE, log.publicKey)).toThrow(NoteMalformed);
    }
    expect(() => verifierKey('a', ED25519_SIGNATURE, Buffer.alloc(31))).toThrow(NoteMalformed);
  });

  it('is not made of a public key, nor of one that is not Ed25519', () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(() => ed25519Signer(publicKey.export({ format: 'jwk' }), 'a')).toThrow(TypeError);
    expect(() => ed25519Signer(privateKey.export({ format: 'jwk' }), 'a')).toThrow(TypeError);
  });
});
