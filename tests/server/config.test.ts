import { expect, test } from 'vitest';
import { publicUrlOf, readConfig } from '../../server/config.ts';

const read = (env: Readonly<Record<string, string>>) => {
  const config = readConfig(env);
  if (!config.ok) throw new Error(config.reason);
  return config.value;
};

test('nothing needs to be configured', () => {
  const config = read({});
  expect(config).toMatchObject({ port: 4400, host: '127.0.0.1', basePath: '/', tls: null, trustProxy: false });
  expect(String(publicUrlOf(config, 4400))).toBe('http://127.0.0.1:4400/');
});

test('who serves a room gets an address that tablets can reach', () => {
  const url = publicUrlOf(read({ HOST: '0.0.0.0', PORT: '4500' }), 4500);
  expect(url.hostname).not.toBe('0.0.0.0');
  expect(url.port).toBe('4500');
});

test('the public address wins over everything else and ends with a slash', () => {
  const config = read({ PLENUM_PUBLIC_URL: 'https://raum.example.org/plenum', HOST: '0.0.0.0' });
  expect(String(publicUrlOf(config, 4400))).toBe('https://raum.example.org/plenum/');
});

test.each([['plenum'], ['/plenum'], ['/plenum/'], ['plenum/']])('the base path %s is understood', (path) => {
  expect(read({ PLENUM_BASE_PATH: path }).basePath).toBe('/plenum/');
});

test.each([
  [{ PORT: 'many' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ DATABASE_URL: 'postgres://x' }, 'DATABASE_URL'],
  [{ PLENUM_PUBLIC_URL: 'ftp://x' }, 'PLENUM_PUBLIC_URL'],
  [{ PLENUM_SECURITY_CONTACT: 'security@example.org' }, 'PLENUM_SECURITY_CONTACT'],
  [{ PLENUM_SECURITY_CONTACT: 'mailto:a@b.example\nContact: mailto:c@d.example' }, 'PLENUM_SECURITY_CONTACT'],
  [{ PLENUM_SECURITY_CONTACT: 'http://example.org/report' }, 'PLENUM_SECURITY_CONTACT'],
  [{ PLENUM_TLS_CERT: 'cert.pem' }, 'PLENUM_TLS_KEY'],
  [{ PLENUM_TLS_CERT: 'nowhere.pem', PLENUM_TLS_KEY: 'nowhere.pem' }, 'cannot be read'],
])('%o is refused with a sentence that names the variable', (env, word) => {
  expect(readConfig(env)).toEqual({ ok: false, reason: expect.stringContaining(word) });
});
