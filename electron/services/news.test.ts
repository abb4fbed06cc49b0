import { describe, expect, it } from 'vitest';
import type { HostEvent } from '../../core/contract.ts';
import { News } from './news.ts';

const problem: HostEvent = {
  type: 'problem',
  problem: {
    id: 'one',
    kind: 'restore-interrupted',
    subject: 'A restore',
    message: 'It was interrupted.',
  },
};

describe('news', () => {
  it('of a problem waits for the first window, and is told once', () => {
    const news = new News();
    news.tell(problem);
    const first: HostEvent[] = [];
    const second: HostEvent[] = [];
    news.subscribe(event => first.push(event));
    news.subscribe(event => second.push(event));
    expect(first).toEqual([problem]);
    expect(second).toEqual([]);
  });

  it('of anything else is for those who listen', () => {
    const news = new News();
    const heard: HostEvent[] = [];
    news.tell({ type: 'library-restored' });
    const leave = news.subscribe(event => heard.push(event));
    expect(heard).toEqual([]);
    news.tell({ type: 'library-restored' });
    leave();
    news.tell({ type: 'library-restored' });
    expect(heard).toEqual([{ type: 'library-restored' }]);
  });
});
