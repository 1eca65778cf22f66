import { describe, expect, it } from 'vitest';
import { layerOf, seatedAs } from '../../../src/domain/session/role.ts';

describe('who counts', () => {
  it.each([
    ['participant', undefined, 'counted'],
    ['participant', 'excluded', 'none'],
    ['guest', undefined, 'guest'],
    ['guest', 'counted', 'counted'],
    ['guest', 'excluded', 'none'],
    ['scribe', 'counted', 'none'],
    ['moderator', 'counted', 'none'],
    ['projector', 'counted', 'none'],
    ['office', undefined, 'none'],
  ] as const)('a %s with the exception %s is %s', (role, standing, layer) => {
    expect(layerOf(role, standing)).toBe(layer);
  });
});

describe('in which role somebody sits down', () => {
  it.each([
    ['participant', 'guest', 'guest'],
    ['participant', 'politics', 'participant'],
    ['participant', null, 'participant'],
    ['guest', 'politics', 'guest'],
    ['guest', null, 'guest'],
    ['moderator', 'guest', 'moderator'],
    ['scribe', 'guest', 'scribe'],
  ] as const)('a %s for „%s“ sits down as %s', (given, perspective, role) => {
    expect(seatedAs(given, perspective)).toBe(role);
  });
});
