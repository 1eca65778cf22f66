// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { useGroupWorks, WorkOpener } from '../../src/app/county/use-group-work.ts';
import { createCell } from '../../src/device/watched.ts';
import type { GroupId } from '../../src/domain/ids.ts';
import type { GroupWork } from '../../src/sync/open-group-work.ts';
import type { OpenSpace } from '../../src/sync/open-space.ts';
import { draw } from '../ui/draw.tsx';

const space = {
  spaceId: 'c',
  principal: { session: null, space: 'c', seat: 'desk', role: 'office', group: null },
} as unknown as OpenSpace;

function Groups({ groups }: { readonly groups: readonly string[] }) {
  const { works, isComplete } = useGroupWorks(space, groups as readonly GroupId[]);
  return <p>{`${works.map(({ group }) => group).join(' ')} ${isComplete}`}</p>;
}

test('what lies open of a group stays open when another is added, and is closed with its own', async () => {
  const done: string[] = [];
  const openWork = (_: unknown, group: GroupId): GroupWork => {
    done.push(`opens ${group}`);
    const close = async () => void done.push(`closes ${group}`);
    return { group, status: createCell({ isRead: true }), close } as unknown as GroupWork;
  };
  const screen = (...groups: readonly string[]) => (
    <WorkOpener value={openWork}>
      <Groups groups={groups} />
    </WorkOpener>
  );
  const drawing = await draw(screen('youth'));
  expect(drawing.text()).toBe('youth true');
  await drawing.redraw(screen('youth', 'care'));
  expect([drawing.text(), ...done]).toEqual(['youth care true', 'opens youth', 'opens care']);
  await drawing.redraw(screen('care'));
  expect(drawing.text()).toBe('care true');
  await drawing.remove();
  expect(done.slice(2)).toEqual(['closes youth', 'closes care']);
});
