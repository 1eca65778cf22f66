import { request } from 'node:https';
import { expect, test } from 'vitest';
import { createCertificate } from '../support/certificate.ts';
import { startTestRelay } from '../support/relay.ts';

const header = 'strict-transport-security';

test.each(['', 'api/roster', 'healthz', 'nowhere'])(
  'a relay that serves TLS tells browsers to stay with it, at „%s“',
  async (path) => {
    const { plenum } = await startTestRelay({ config: { tls: createCertificate() } });
    const told = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port: plenum.port, path: `/${path}`, rejectUnauthorized: false }, (response) => {
        response.resume();
        resolve(response.headers[header]);
      })
        .on('error', reject)
        .end();
    });
    expect(told).toBe('max-age=15552000');
  },
);

test('a relay without TLS does not promise it', async () => {
  const { url } = await startTestRelay();
  expect((await fetch(`${url}healthz`)).headers.get(header)).toBeNull();
});
