/**
 * Written out and not taken from the tokens: the drawing is also saved as a file of its own, where no style sheet is.
 * All texts have at least 7:1 on white and on the tinted field, all outlines at least 3:1.
 */
export const pictureColours = {
  ink: '#131525',
  soft: '#3c4263',
  paper: '#ffffff',
  point: '#1d3a8f',
  target: '#e4ebfb',
  targetName: '#172e75',
  line: '#646c90',
  way: '#5f678b',
  own: '#131525',
} as const;

export const pictureFont = '"Fira Sans", "Fira Sans SemiBold", "Noto Sans", Arial, sans-serif';
