// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readPlan } from '../../../src/documents/plan/read.ts';
import { neighbourOf } from '../../../src/domain/agenda/agenda.ts';
import { startTimer } from '../../../src/domain/agenda/timer.ts';
import type { Plan } from '../../../src/domain/session/session.ts';
import { assessmentAgenda } from '../../../src/domain/session/template.ts';
import { LobbyScreen } from '../../../src/features/agenda/lobby-screen.tsx';
import { WallItem } from '../../../src/features/agenda/wall-item.tsx';
import { WallWelcome } from '../../../src/features/agenda/wall-welcome.tsx';
import { createFormat } from '../../../src/words/format.ts';
import { seededBytes } from '../../support/chance.ts';
import { draw } from '../../ui/draw.tsx';

const agenda = assessmentAgenda(seededBytes(5));
const noon = Date.UTC(2027, 4, 13, 12);
const itemAt = (index: number) => {
  const item = agenda[index];
  if (item === undefined) throw new Error(`no item ${index}`);
  return item;
};
const planAt = (index: number | null): Plan => ({
  ...readPlan(new Y.Doc()),
  title: 'Steuerungsgruppe',
  agenda,
  current: index === null ? null : itemAt(index).id,
  timer: index === null ? { kind: 'idle' } : startTimer(itemAt(index).minutes, noon),
});

describe('the participant’s waiting room', () => {
  test('says before the start that nothing is to be done yet', async () => {
    const drawing = await draw(<LobbyScreen plan={planAt(null)} />);
    expect(drawing.find('h1').textContent).toBe('Steuerungsgruppe');
    expect(drawing.text()).toContain('Es geht gleich los.');
    await drawing.remove();
  });

  test('says nothing of a beginning as long as nothing of the session has come', async () => {
    const drawing = await draw(<LobbyScreen plan={readPlan(new Y.Doc())} />);
    expect(drawing.text()).toBe('Wird geladen …');
    await drawing.remove();
  });

  test('tells the running item and what comes after it', async () => {
    const drawing = await draw(<LobbyScreen plan={planAt(3)} />);
    expect(drawing.find('h1').textContent).toBe('Methode vorstellen');
    expect(drawing.text()).toContain(`Danach: ${neighbourOf(agenda, itemAt(3).id, 1)?.title}`);
    await drawing.remove();
  });

  test('tells until when the break lasts', async () => {
    const drawing = await draw(<LobbyScreen plan={planAt(6)} />);
    const until = createFormat('de').time(noon + 15 * 60_000);
    expect(drawing.text()).toContain(`Pause bis ${until} Uhr`);
    await drawing.remove();
  });
});

describe('the wall', () => {
  test('welcomes with code, spelled address and the number of people, and has no controls', async () => {
    const href = 'https://plenum.example-kreis.de/sitzung/#/join/K7Q4MX';
    const drawing = await draw(
      <WallWelcome
        title="Sitzung"
        date="2027-05-13"
        startsAt="14:00"
        people={17}
        invitation={{ code: 'K7Q4MX', href }}
      />,
    );
    expect(drawing.text()).toContain('K7Q\u00a04MX');
    expect(drawing.find('b').textContent).toBe('plenum.example-kreis.de/sitzung');
    expect(drawing.text()).toContain('17 Personen sind dabei');
    expect(drawing.findAll('a, button, input')).toEqual([]);
    await drawing.remove();
  });

  test('only greets while there is no server', async () => {
    const drawing = await draw(<WallWelcome title="Sitzung" date="" startsAt="" people={null} invitation={null} />);
    expect(drawing.text()).toBe('Sitzung');
    await drawing.remove();
  });

  test('shows the item and its clock, in a break the time at which it ends', async () => {
    const wall = (index: number, now: number) => (
      <WallItem
        item={itemAt(index)}
        next={itemAt(index + 1)}
        timer={startTimer(itemAt(index).minutes, noon)}
        now={now}
        code="K7Q4MX"
      />
    );
    const drawing = await draw(wall(4, noon + 30 * 60_000));
    expect(drawing.text()).toContain('noch 15 min');
    await drawing.redraw(wall(4, noon + 48 * 60_000));
    expect(drawing.text()).toContain('3 min über');
    await drawing.redraw(wall(6, noon));
    expect(drawing.text()).toContain(`bis ${createFormat('de').time(noon + 15 * 60_000)} Uhr`);
    await drawing.redraw(wall(6, noon + 17 * 60_000));
    expect(drawing.text()).toContain('2 min über');
    await drawing.remove();
  });
});
