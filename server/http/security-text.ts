const day = 24 * 60 * 60 * 1000;
/** RFC 9116 wants less than a year, and whoever runs an old version is to be found out soon. */
const validDays = 180;

/** What the file says. */
export interface SecurityText {
  /** `mailto:` or `https:` */
  readonly contact: string;
  readonly publicUrl: URL;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * `/.well-known/security.txt` after RFC 9116: whom to tell about a fault in security. It expires half a year after the day
 * it is asked for. The own address is named only with https, as the RFC demands.
 */
export const printSecurityText = ({ contact, publicUrl, now }: SecurityText): string => {
  const expires = new Date((Math.floor(now / day) + validDays) * day).toISOString();
  const lines = [`Contact: ${contact}`, `Expires: ${expires}`, 'Preferred-Languages: de, en'];
  const canonical = new URL('/.well-known/security.txt', publicUrl);
  if (canonical.protocol === 'https:') lines.push(`Canonical: ${canonical}`);
  return `${lines.join('\n')}\n`;
};
