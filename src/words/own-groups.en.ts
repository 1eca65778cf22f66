import type { ownGroupsWords as german } from './own-groups.de.ts';

export const ownGroupsWords: typeof german = {
  title: 'Do you work in one of these groups?',
  text: 'Only if you like, one tap for each group. Neither the moderator nor others see what you choose. With it results can also be shown without the group that brought a proposal in. You can change it at any time; it counts as soon as a round is closed.',
};
