import { Combine } from 'lucide-react';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Menu } from '../ui/Menu.tsx';
import { showCorrection } from './point-commands.ts';

/** What can be done with how the points of the whole question are merged. */
export function MergingMenu() {
  const app = useApp();
  const readOnly = useStore(
    app.study,
    state => state.question?.readOnly ?? true,
  );
  if (readOnly) return null;
  return (
    <Menu
      name="Merging"
      icon={<Combine size={16} strokeWidth={1.75} aria-hidden />}
      items={[
        {
          name: 'Maybe the same?…',
          run: () => showCorrection(app, { kind: 'maybe-same' }),
        },
        {
          name: 'How strictly to merge…',
          run: () => showCorrection(app, { kind: 'trust' }),
        },
      ]}
    />
  );
}
