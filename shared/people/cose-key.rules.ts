import { base64urlOf, bytesOfHex } from '#shared/hash.ts';

/** A passkey's public key as WebCrypto takes it, and how signatures with it are written. */
export type VerifyingKey = {
  key: CryptoKey;
  algorithm: AlgorithmIdentifier | EcdsaParams;
  /** A signature as WebAuthn carries it, turned into what WebCrypto takes. */
  signature: (bytes: Bytes) => Bytes;
};

type Bytes = Uint8Array<ArrayBuffer>;
type Parameters = ReadonlyMap<number, number | Bytes>;

/** The names of parameters and their values, after RFC 9052 and 9053. */
const KTY = 1;
const ALG = 3;
const P256 = 1;
const ED25519 = 6;
const P256_BYTES = 32;

/** By the number of its algorithm: those that a passkey here can be registered for. */
const IMPORTS: Record<number, (parameters: Parameters) => Promise<VerifyingKey>> = {
  [-7]: importEs256,
  [-8]: importEdDsa,
  [-257]: importRs256,
};

/**
 * Reads a public key in COSE form, given as hexadecimal digits. Throws where it is none that a
 * passkey here can have, and NotSupportedError where this program does not know its algorithm.
 */
export async function importCoseKey(hex: string): Promise<VerifyingKey> {
  const parameters = parametersOf(bytesOfHex(hex));
  const importKey = IMPORTS[numberIn(parameters, ALG)];
  if (!importKey) throw new TypeError('This key is for an algorithm that is not known');
  return importKey(parameters);
}

async function importEs256(parameters: Parameters): Promise<VerifyingKey> {
  expectNumbers(parameters, { [KTY]: 2, [-1]: P256 });
  const [x, y] = [bytesIn(parameters, -2), bytesIn(parameters, -3)];
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = await importRaw(Uint8Array.of(4, ...x, ...y), algorithm);
  return { key, algorithm: { name: 'ECDSA', hash: 'SHA-256' }, signature: fixedLength };
}

async function importEdDsa(parameters: Parameters): Promise<VerifyingKey> {
  expectNumbers(parameters, { [KTY]: 1, [-1]: ED25519 });
  const algorithm = { name: 'Ed25519' };
  return {
    key: await importRaw(bytesIn(parameters, -2), algorithm),
    algorithm,
    signature: asItIs,
  };
}

async function importRs256(parameters: Parameters): Promise<VerifyingKey> {
  expectNumbers(parameters, { [KTY]: 3 });
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const [n, e] = [bytesIn(parameters, -1), bytesIn(parameters, -2)].map(base64urlOf);
  const jwk = { kty: 'RSA', alg: 'RS256', n, e } as JsonWebKey;
  const key = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify']);
  return { key, algorithm, signature: asItIs };
}

function importRaw(bytes: Bytes, algorithm: AlgorithmIdentifier | EcKeyImportParams) {
  return crypto.subtle.importKey('raw', bytes, algorithm, false, ['verify']);
}

function asItIs(bytes: Bytes): Bytes {
  return bytes;
}

/** ECDSA signatures are two numbers in DER; WebCrypto takes them side by side, each of 32 bytes. */
function fixedLength(der: Bytes): Bytes {
  const r = derNumber(der, 2);
  const s = derNumber(der, r.end);
  if (der[0] !== 0x30 || der[1] !== der.length - 2 || s.end !== der.length) {
    throw new TypeError('This is no signature with ECDSA');
  }
  const fixed = new Uint8Array(P256_BYTES * 2);
  fixed.set(r.number, P256_BYTES - r.number.length);
  fixed.set(s.number, P256_BYTES * 2 - s.number.length);
  return fixed;
}

/** One whole number at a place, without the zeros before it. */
function derNumber(der: Bytes, at: number) {
  const end = at + 2 + (der[at + 1] ?? 0);
  const written = der.subarray(at + 2, end);
  const number = written.subarray(Math.max(0, written.length - P256_BYTES));
  const zeros = written.subarray(0, written.length - number.length);
  if (der[at] !== 0x02 || end > der.length || zeros.some((byte) => byte !== 0)) {
    throw new TypeError('This is no signature with ECDSA');
  }
  return { number, end };
}

/** A map of small numbers to numbers and bytes in CBOR (RFC 8949): no key holds anything else. */
function parametersOf(bytes: Bytes): Parameters {
  const read = cborReader(bytes);
  const { kind, size } = read.head();
  if (kind !== 5) throw new TypeError('This is no key in COSE form');
  const parameters = new Map<number, number | Bytes>();
  for (let member = 0; member < size; member += 1) {
    const name = read.item();
    if (typeof name !== 'number') throw new TypeError('This is no key in COSE form');
    parameters.set(name, read.item());
  }
  if (!read.atEnd()) throw new TypeError('Something follows the key');
  return parameters;
}

const LENGTHS: Record<number, number> = { 24: 1, 25: 2 };

function cborReader(bytes: Bytes) {
  let at = 0;
  const take = (count: number) => {
    if (at + count > bytes.length) throw new TypeError('The key is cut off');
    at += count;
    return bytes.subarray(at - count, at);
  };
  const head = () => {
    const [first = 0] = take(1);
    const short = first & 31;
    const length = short < 24 ? 0 : LENGTHS[short];
    if (length === undefined) throw new TypeError('This is no key in COSE form');
    const size = length === 0 ? short : take(length).reduce((sum, byte) => sum * 256 + byte, 0);
    return { kind: first >> 5, size };
  };
  const item = (): number | Bytes => {
    const { kind, size } = head();
    if (kind === 0) return size;
    if (kind === 1) return -1 - size;
    if (kind === 2) return take(size);
    throw new TypeError('This is no key in COSE form');
  };
  return { head, item, atEnd: () => at === bytes.length };
}

function expectNumbers(parameters: Parameters, expected: Record<number, number>) {
  for (const [name, value] of Object.entries(expected)) {
    if (parameters.get(Number(name)) !== value) throw new TypeError('The key is of another kind');
  }
}

function numberIn(parameters: Parameters, name: number): number {
  const value = parameters.get(name);
  if (typeof value !== 'number') throw new TypeError('The key lacks a number');
  return value;
}

function bytesIn(parameters: Parameters, name: number): Bytes {
  const value = parameters.get(name);
  if (!(value instanceof Uint8Array)) throw new TypeError('The key lacks a part');
  return value;
}
