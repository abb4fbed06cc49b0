import { createContext, useContext } from 'react';
import type { Host } from '../../core/contract.ts';
import { firstMarking, type Marking } from './marking.ts';
import { firstReading, type Reading } from './reading.ts';
import { firstSession, type Session } from './session.ts';
import { createStore, type Store } from './store.ts';
import { firstStudy, type Study } from './study.ts';
import { firstSurface, type Surface } from './surface.ts';
import { firstWriting, type Writing } from './writing.ts';

/** The renderer's state, one small store a concern, and the host it talks to. Actions are functions that take it. */
export interface App {
  readonly host: Host;
  readonly session: Store<Session>;
  readonly study: Store<Study>;
  readonly reading: Store<Reading>;
  readonly marking: Store<Marking>;
  readonly writing: Store<Writing>;
  readonly surface: Store<Surface>;
  /** What the editor of my answer offers to the rest while it is mounted. */
  editor: AnswerEditor | null;
}

/** The editor of my answer as other features see it. */
export interface AnswerEditor {
  focus(): void;
  /** Inserts a citation at the cursor, or at the end if the editor was never focused. */
  cite(point: string, source: string | null, quote: string): void;
  /** Saves at once what is not saved yet; resolves when it is durable or has failed visibly. */
  flush(): Promise<void>;
}

export function createApp(host: Host): App {
  return {
    host,
    session: createStore<Session>(firstSession),
    study: createStore<Study>(firstStudy),
    reading: createStore<Reading>(firstReading),
    marking: createStore<Marking>(firstMarking),
    writing: createStore<Writing>(firstWriting),
    surface: createStore<Surface>(firstSurface),
    editor: null,
  };
}

export const AppContext = createContext<App | null>(null);

/** The app of this window. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('useApp outside of AppContext');
  return app;
}
