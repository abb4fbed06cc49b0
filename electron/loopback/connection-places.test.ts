import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { createConnectionPlaces } from './connection-places.ts';

class TestConnection extends EventEmitter {
  isOpen = true;
  destroy(): void {
    this.isOpen = false;
    this.emit('close');
  }
}

function admitted(places: ReturnType<typeof createConnectionPlaces>) {
  const connection = new TestConnection();
  places.admit(connection);
  return connection;
}

it('takes in connections while there are places', () => {
  const places = createConnectionPlaces(2);
  const both = [admitted(places), admitted(places)];
  expect(both.every(({ isOpen }) => isOpen)).toBe(true);
});

it('gives the place of the first stranger to whoever comes next', () => {
  const places = createConnectionPlaces(2);
  const [first, second, third] = [
    admitted(places),
    admitted(places),
    admitted(places),
  ];
  expect([first, second, third].map(({ isOpen }) => isOpen)).toEqual([
    false,
    true,
    true,
  ]);
});

it('never takes the place of a connection that has shown a token', () => {
  const places = createConnectionPlaces(2);
  const trusted = admitted(places);
  places.trust(trusted);
  const stranger = admitted(places);
  for (let count = 0; count < 100; count++) admitted(places);
  expect(trusted.isOpen).toBe(true);
  expect(stranger.isOpen).toBe(false);
});

it('turns the new one away when every place is held by a token', () => {
  const places = createConnectionPlaces(1);
  const trusted = admitted(places);
  places.trust(trusted);
  expect(admitted(places).isOpen).toBe(false);
  trusted.destroy();
  expect(admitted(places).isOpen).toBe(true);
});
