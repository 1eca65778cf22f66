import { generateKeyPairSync, sign } from 'node:crypto';

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};

const [sequence, set, whole, bits, utcTime, words, version] = [0x30, 0x31, 0x02, 0x03, 0x17, 0x0c, 0xa0] as const;
const ecdsaWithSha256 = der(sequence, Buffer.from('06082a8648ce3d040302', 'hex'));
const commonName = Buffer.from('0603550403', 'hex');

/** A certificate for tests that it has signed itself, made anew each time (RFC 5280), and its key. Both are PEM. */
export const createCertificate = (): { readonly cert: Buffer; readonly key: Buffer } => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = der(sequence, der(set, der(sequence, commonName, der(words, Buffer.from('localhost')))));
  const times = ['250101000000Z', '491231235959Z'].map((time) => der(utcTime, Buffer.from(time)));
  const signed = der(
    sequence,
    der(version, der(whole, Buffer.from([2]))),
    der(whole, Buffer.from([1])),
    ecdsaWithSha256,
    name,
    der(sequence, ...times),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('sha256', signed, privateKey);
  const whole509 = der(sequence, signed, ecdsaWithSha256, der(bits, Buffer.from([0]), signature));
  const pem = `-----BEGIN CERTIFICATE-----\n${whole509.toString('base64')}\n-----END CERTIFICATE-----\n`;
  return { cert: Buffer.from(pem), key: Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' })) };
};
