// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { keepMethod } from '../../../src/domain/assessment/method.ts';
import type { MethodId } from '../../../src/domain/ids.ts';
import { accepted } from '../../../src/domain/result.ts';
import { MethodsCard } from '../../../src/features/space/methods-card.tsx';
import { SessionOpener, type WantedSession } from '../../../src/features/space/session-opener.tsx';
import { methodWords } from '../../../src/words/method.de.ts';
import { axes, need, weight } from '../../support/assessment-scene.ts';
import { words } from '../../support/words.ts';
import { draw } from '../../ui/draw.tsx';

const { methods: said, open } = words.spaceSessions;
const method = (version: number) => keepMethod([need, weight], axes, { name: 'Raster', version });
const registered = [1, 2].map((version) => ({ ...method(version), id: `m${version}` as MethodId }));
const named = (version: number) => methodWords.named('Raster', version);

test('the office takes a method of its device into the county, and every other one only reads', async () => {
  const kept: unknown[] = [];
  const deeds = {
    offered: [method(3)],
    keep: (one: unknown) => {
      kept.push(one);
      return () => undefined;
    },
    remove: () => () => undefined,
  };
  const drawing = await draw(<MethodsCard methods={registered} deeds={deeds} />);
  await drawing.click(drawing.find('button', said.keep(named(3))));
  expect(kept).toEqual([method(3)]);
  await drawing.redraw(<MethodsCard methods={registered} deeds={null} />);
  expect(drawing.text()).toContain(named(2));
  expect(drawing.findAll('li button, .plenum-row button')).toHaveLength(0);
  await drawing.remove();
});

test('a new session takes over the newest version of the method that is chosen, and without one the usual dimensions', async () => {
  const asked: WantedSession[] = [];
  const drawing = await draw(
    <SessionOpener
      {...{ year: 2027, sessions: [], methods: registered, today: '2027-05-13', isHere: false }}
      open={async (wanted) => {
        asked.push(wanted);
        return accepted('/');
      }}
      goTo={() => undefined}
    />,
  );
  await drawing.click(drawing.find('button', open.action));
  expect(drawing.findAll('option').map(({ textContent }) => textContent)).toEqual([open.usualMethod, named(2)]);
  await drawing.choose(drawing.find('select'), 'm2');
  await drawing.click(drawing.find('button', open.action));
  expect(asked.map(({ method: chosen }) => chosen?.version ?? null)).toEqual([null, 2]);
  await drawing.remove();
});
