import type { Session } from 'electron';
import { pageOrigin } from './app-protocol.ts';

/** Copying text is the one thing that the page may ask the system for. */
const allowed = 'clipboard-sanitized-write';

function isOurs(address: string | undefined): boolean {
  return address === pageOrigin || (address ?? '').startsWith(`${pageOrigin}/`);
}

/** Electron grants every permission unless told otherwise; this tells it otherwise. */
export function denyPermissions(
  session: Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setSpellCheckerEnabled'
    | 'on'
  >,
): void {
  session.setPermissionRequestHandler(
    (_contents, permission, answer, details) => {
      answer(permission === allowed && isOurs(details.requestingUrl));
    },
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === allowed && isOurs(origin),
  );
  session.setDevicePermissionHandler(() => false);
  // Dictionaries would be fetched from the network.
  session.setSpellCheckerEnabled(false);
  session.on('will-download', event => {
    event.preventDefault();
  });
}
