import { Ellipsis } from 'lucide-react';
import type { TextId } from '../../core/collection/collection.ts';
import { useApp } from '../state/app.ts';
import { Menu } from '../ui/Menu.tsx';
import { letSpeak, showCorrection, splitPoint } from './point-commands.ts';

/** What can be done with one source's wording of a merged point. */
export function WordingMenu({
  point,
  source,
  alone,
  speaks,
}: {
  readonly point: TextId;
  /** Title of the source. */
  readonly source: string;
  /** True when the merged point has no other member. */
  readonly alone: boolean;
  /** True when its text is the statement. */
  readonly speaks: boolean;
}) {
  const app = useApp();
  return (
    <Menu
      name={`Actions for the wording of ${source}`}
      icon={<Ellipsis size={16} strokeWidth={1.75} aria-hidden />}
      items={[
        {
          name: 'Split off',
          disabled: alone,
          run: () => splitPoint(app, point),
        },
        {
          name: 'Move to…',
          run: () => showCorrection(app, { kind: 'move-point', point }),
        },
        {
          name: 'Let this wording speak for it',
          disabled: speaks,
          run: () => letSpeak(app, point),
        },
      ]}
    />
  );
}
