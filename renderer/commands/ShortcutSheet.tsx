import { Fragment } from 'react';
import {
  commands,
  type Command,
  type CommandMenu,
} from '../../core/commands/commands.ts';
import { closeDialog } from '../shell/close-dialog.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { keyNamesOf } from './key-label.ts';
import styles from './ShortcutSheet.module.css';

const menus: readonly CommandMenu[] = [
  'Go',
  'View',
  'Annotate',
  'Edit',
  'File',
  'Help',
];

/** All shortcuts, as the menus group them. */
export function ShortcutSheet() {
  const app = useApp();
  const singleKeys = useStore(app.session, state => state.settings.singleKeys);
  const close = () => closeDialog(app);
  return (
    <Dialog
      title="Keyboard shortcuts"
      sentence={
        singleKeys
          ? 'Single letters and digits act while no text is being written. Keys 1 to 8 highlight selected words.'
          : 'Single-letter keys are switched off in Settings.'
      }
      wide
      onClose={close}
      actions={<Button onClick={close}>Done</Button>}
    >
      <div
        className={styles['menus']}
        tabIndex={0}
        role="region"
        aria-label="Shortcuts"
      >
        {menus.map(menu => (
          <Menu key={menu} menu={menu} />
        ))}
      </div>
    </Dialog>
  );
}

function Menu({ menu }: { readonly menu: CommandMenu }) {
  const entries = Object.entries<Command>(commands).filter(
    ([, command]) => command.menu === menu && command.keys.length > 0,
  );
  return (
    <section className={styles['menu']} aria-label={menu}>
      <h3>{menu}</h3>
      <dl>
        {entries.map(([id, command]) => (
          <div key={id}>
            <dt>{command.title}</dt>
            <dd>
              <Keys keys={command.keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Keys({ keys }: { readonly keys: readonly string[] }) {
  return keys.map((key, index) => (
    <Fragment key={key}>
      {index > 0 && <span className={styles['or']}>or</span>}
      <span className={styles['keys']}>
        {keyNamesOf(key).map(name => (
          <kbd key={name}>{name}</kbd>
        ))}
      </span>
    </Fragment>
  ));
}
