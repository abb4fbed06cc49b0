import type { ServerResponse } from 'node:http';
import type { HostEvent } from '../../core/contract.ts';
import type { Services } from '../services/services.ts';

/** An empty line this often tells both ends that the other is still there. */
const pulse = 15_000;
/** A reader this far behind has stopped reading; it reconnects and loads anew. */
const maximumBacklog = 1024 * 1024;

/**
 * Sends the services' news as lines of JSON until the page goes away. A streamed answer to an authorised request is used
 * rather than a WebSocket or `EventSource`, because those cannot carry the token in a header.
 * @param ended called once, when the stream is over
 */
export function streamEvents(
  response: ServerResponse,
  services: Services,
  ended: () => void,
): void {
  function send(line: string): void {
    if (response.writableLength > maximumBacklog) response.destroy();
    else response.write(line);
  }
  response.writeHead(200, {
    'content-type': 'application/x-ndjson; charset=utf-8',
  });
  send('\n');
  // Whoever subscribes may hear at once what was found before.
  const unsubscribe = services.subscribe((event: HostEvent) => {
    send(`${JSON.stringify(event)}\n`);
  });
  const timer = setInterval(() => {
    send('\n');
  }, pulse);
  response.once('close', () => {
    clearInterval(timer);
    unsubscribe();
    ended();
  });
}
