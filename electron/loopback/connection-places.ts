/** What a connection has to be able to do. */
export interface Connection {
  destroy(): void;
  once(event: 'close', listener: () => void): unknown;
}

/** Gives connections their places. */
export interface ConnectionPlaces {
  /** Takes a connection in; when all places are taken, another one has to go. */
  admit(connection: Connection): void;
  /** A connection that has shown a token keeps its place until it ends. */
  trust(connection: Connection): void;
}

/**
 * When all places are taken, whoever comes gets the place of the one that came first of those without a token: holding
 * connections open keeps nobody out. Only when every place is held by a token is the new one turned away.
 * @param most connections at a time
 */
export function createConnectionPlaces(most: number): ConnectionPlaces {
  // Sets keep the order in which things came.
  const strangers = new Set<Connection>();
  const trusted = new Set<Connection>();
  return {
    admit(connection) {
      if (strangers.size + trusted.size >= most) {
        const [first] = strangers;
        if (!first) {
          connection.destroy();
          return;
        }
        strangers.delete(first);
        first.destroy();
      }
      strangers.add(connection);
      connection.once('close', () => {
        strangers.delete(connection);
        trusted.delete(connection);
      });
    },
    trust(connection) {
      if (strangers.delete(connection)) trusted.add(connection);
    },
  };
}
