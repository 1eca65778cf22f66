// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { accepted, type Result, refused } from '../../../src/domain/result.ts';
import { dossierOf } from '../../../src/domain/space/dossier.ts';
import { DossierScreen } from '../../../src/features/dossier/dossier-screen.tsx';
import { yearWith } from '../../support/dossier-scene.ts';
import { until } from '../../support/until.ts';
import { words } from '../../support/words.ts';
import { draw } from '../../ui/draw.tsx';

const { dossier: own } = words;

const drawScreen = async (isAlone = false) => {
  const asked: ((result: Result<null, string>) => void)[] = [];
  const drawing = await draw(
    <DossierScreen
      {...{ dossier: dossierOf(yearWith()), name: 'Dossier', pages: [], sheetOf: () => null, isAlone }}
      {...{ backHref: '#', isPartly: false }}
      save={() => new Promise((resolve) => void asked.push(resolve))}
    />,
  );
  const press = () => drawing.click(drawing.find('button', own.save));
  return { drawing, asked, press };
};

test('while a dossier is being saved a second press saves no second one; afterwards it can be saved again', async () => {
  const { drawing, asked, press } = await drawScreen();
  await press();
  await press();
  expect(asked).toHaveLength(1);
  expect(drawing.find('button', own.save).getAttribute('aria-disabled')).toBe('true');
  asked[0]?.(accepted(null));
  await until(() => !drawing.find('button', own.save).hasAttribute('aria-disabled'), 'it is saved');
  await press();
  expect(asked).toHaveLength(2);
  await drawing.remove();
});

test('a file that could not be made says why, and the next press tries again', async () => {
  const { drawing, asked, press } = await drawScreen();
  await press();
  asked[0]?.(refused('no-letters'));
  await until(() => drawing.text().includes(own.noLetters), 'it says why');
  await press();
  expect(asked).toHaveLength(2);
  await drawing.remove();
});

test('who reads a dossier before all has come is told so before it is printed or saved', async () => {
  const { drawing } = await drawScreen(true);
  expect(drawing.text()).toContain(own.alone.now);
  await drawing.remove();
});
