import { expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { printSecurityText } from '../../server/http/security-text.ts';
import { startTestRelay } from '../support/relay.ts';

const now = Date.UTC(2027, 4, 13, 12, 30);

test.each(['mailto:security@example.org', 'https://example.org/report?to=plenum'])(
  '%s is told at the root of the host, with an expiry less than a year away',
  async (contact) => {
    const relay = await startTestRelay({
      config: { securityContact: contact, basePath: '/plenum/' },
      clock: () => now,
    });
    const answer = await fetch(`${relay.url}.well-known/security.txt`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(await answer.text()).toBe(
      `Contact: ${contact}\nExpires: 2027-11-09T00:00:00.000Z\nPreferred-Languages: de, en\n`,
    );
    expect(readConfig({ PLENUM_SECURITY_CONTACT: contact })).toMatchObject({ value: { securityContact: contact } });
  },
);

test('without a contact there is no such file', async () => {
  const relay = await startTestRelay();
  expect((await fetch(`${relay.url}.well-known/security.txt`)).status).toBe(404);
});

test('with https it names its own address', () => {
  const text = printSecurityText({ contact: 'mailto:a@b.example', publicUrl: new URL('https://raum.example/p/'), now });
  expect(text).toContain('\nCanonical: https://raum.example/.well-known/security.txt\n');
});
