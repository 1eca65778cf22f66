import { describe, expect, it } from 'vitest';
import { layerOf } from '../../../src/domain/session/role.ts';

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
