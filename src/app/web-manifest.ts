/** What a device shows when the app is installed. Every path is relative: the app does not know under which one it lives. */
export const webManifest = {
  id: './',
  name: 'Plenum – Sitzungen der Sozialplanung',
  short_name: 'Plenum',
  description: 'Sitzungen vorbereiten, Vorschläge einschätzen, Ergebnisse zeigen – auch ohne Netz',
  lang: 'de',
  dir: 'ltr' as const,
  start_url: './',
  scope: './',
  display: 'standalone' as const,
  orientation: 'any' as const,
  background_color: '#ffffff',
  theme_color: '#ffffff',
  categories: ['government', 'productivity'],
  icons: [
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
};
