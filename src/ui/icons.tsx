import './icons.css';

/** Own outlines on a 24 grid, stroke 2: emoji are missing in many fonts. */
const SHAPES = {
  'arrow-left': 'M19 12H5M11 6l-6 6 6 6',
  'arrow-right': 'M5 12h14M13 6l6 6-6 6',
  'arrow-up': 'M12 19V5M6 11l6-6 6 6',
  'arrow-down': 'M12 5v14M6 13l6 6 6-6',
  'arrow-across': 'M3 12h18M8 7l-5 5 5 5M16 7l5 5-5 5',
  'arrow-along': 'M12 3v18M7 8l5-5 5 5M7 16l5 5 5-5',
  check: 'M5 12.5 10 17.5 19.5 7',
  close: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  more: 'M12 5a.6.6 0 1 0 .01 0ZM12 11.4a.6.6 0 1 0 .01 0ZM12 17.8a.6.6 0 1 0 .01 0Z',
  menu: 'M4 7h16M4 12h16M4 17h16',
  grip: 'M9 6v.01M9 12v.01M9 18v.01M15 6v.01M15 12v.01M15 18v.01',
  hand: 'M7 12V6.500a1.500 1.500 0 0 1 3 0V11M10 10V4.500a1.500 1.500 0 0 1 3 0V11M13 10.500V5.500a1.500 1.500 0 0 1 3 0V12M16 11V8.500a1.500 1.500 0 0 1 3 0V14a7 7 0 0 1-7 7c-3 0-4.500-1.300-6-4L4 13.500c-.6-1.200 1-2.300 2-1.200L7 13.500',
  info: 'M12 11v6M12 7.5v.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  success: 'M8 12.5l3 3 5.5-6.5M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  warning: 'M12 10v4M12 17.2v.01M12 4 2.8 20h18.4L12 4Z',
  danger: 'M12 7v6M12 16.5v.01M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3L8.3 3Z',
  clock: 'M12 7v5l3.5 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  play: 'M8 5.5v13l10.5-6.5L8 5.5Z',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  download: 'M12 4v11M7 10.5l5 5 5-5M5 20h14',
  upload: 'M12 16V5M7 9.5l5-5 5 5M5 20h14',
  screen: 'M3.5 5h17v11h-17V5ZM9 20h6M12 16v4',
  devices: 'M3 5h13v4M3 5v10h8M2 18h9M14 11.500h6.500V20.500H14v-9ZM16.800 18h1',
  people:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c.4-3.6 3-5.5 6.5-5.500s6.1 1.9 6.5 5.500M16 4.800a3.5 3.5 0 0 1 0 6.400M18 14.900c2 .7 3.3 2.4 3.6 5.1',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.500c.5-4 3.3-6 7.5-6s7 2 7.5 6',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3.5 9.500h17M3.5 14.500h17M12 3c-5 5.5-5 12.5 0 18 5-5.5 5-12.5 0-18Z',
  edit: 'M4 20h4L19.5 8.500l-4-4L4 16v4ZM13 7l4 4',
  trash: 'M4.5 7h15M10 11v6M14 11v6M6.5 7l1 13h9l1-13M9 7V4h6v3',
  undo: 'M8.5 5 4 9.5 8.5 14M4.5 9.500H14a5.5 5.5 0 0 1 0 11H9',
  eye: 'M2.5 12C5 7.5 8.2 5.3 12 5.300s7 2.2 9.5 6.700c-2.5 4.5-5.7 6.7-9.5 6.700S5 16.5 2.5 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  covered:
    'M4 4l16 16M9.9 5.500A9.6 9.6 0 0 1 12 5.300c3.8 0 7 2.2 9.5 6.700a15 15 0 0 1-2.8 3.700M6.3 7.300A14 14 0 0 0 2.5 12c2.5 4.5 5.7 6.7 9.5 6.7 1.7 0 3.3-.4 4.7-1.3',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20.5 20.5',
  link: 'M9.5 14.500l5-5M8 11l-2.5 2.500a3.540 3.540 0 0 0 5 5L13 16M16 13l2.5-2.500a3.540 3.540 0 0 0-5-5L11 8',
  copy: 'M9 9h11v11H9V9ZM5 15H4V4h11v1',
  calendar: 'M4 6h16v14H4V6ZM4 10.500h16M8 3.500V7M16 3.500V7',
  offline:
    'M4 4l16 16M2.5 9a14 14 0 0 1 4-2.500M21.5 9A14 14 0 0 0 11 5.500M5.8 12.800a9 9 0 0 1 4-2.300M18.2 12.800a9 9 0 0 0-2.7-1.800M9 16.300a4.5 4.5 0 0 1 5.5-.3M12 19.500v.01',
  external: 'M13 4.500h6.500V11M19.5 4.5 11 13M18 14v5.500H4.500V6H10',
} as const;

export type IconName = keyof typeof SHAPES;

interface IconProps {
  readonly name: IconName;
  /** Icons stand beside words and are silent; one that stands alone gets its words here. */
  readonly label?: string;
  readonly size?: 'small' | 'medium' | 'large';
}

export function Icon({ name, label, size = 'medium' }: IconProps) {
  return (
    <svg
      className="plenum-icon"
      data-size={size}
      viewBox="0 0 24 24"
      focusable="false"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
    >
      <path d={SHAPES[name]} />
    </svg>
  );
}
