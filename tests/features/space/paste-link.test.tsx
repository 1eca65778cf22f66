// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { SpaceId } from '../../../src/domain/ids.ts';
import { accepted, refused } from '../../../src/domain/result.ts';
import { PasteLink } from '../../../src/features/space/paste-link.tsx';
import { spaceWords as words } from '../../../src/words/space.de.ts';
import { draw } from '../../ui/draw.tsx';

test('the field for a new link takes neither the code nor the link of a session, and says where they belong', async () => {
  const gone: string[] = [];
  const session = { title: 'Sitzung', role: 'participant', practice: false, door: 'open', bound: null } as const;
  const describe = async (invite: string) =>
    invite === 'session'
      ? accepted(session)
      : invite === 'away'
        ? refused('offline')
        : accepted({ ...session, space: 's' as SpaceId });
  const drawing = await draw(<PasteLink describe={describe} onLink={(invite) => gone.push(invite)} />);
  const pastes = async (text: string) => {
    await drawing.type(drawing.find('input'), text);
    await drawing.click(drawing.find('button', words.join.newLinkAction));
  };
  for (const wrong of ['Guten Tag', 'K7Q4MX', 'https://plenum.example/#/join/session']) {
    await pastes(wrong);
    expect(drawing.text()).toContain(words.join.newLinkWrong);
  }
  for (const right of ['county', 'away']) await pastes(`https://plenum.example/#/join/${right}`);
  expect(gone).toEqual(['county', 'away']);
  await drawing.remove();
});
