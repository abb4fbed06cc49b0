import { Mark } from '../shell/Mark.tsx';
import styles from './AboutSettings.module.css';

/** The version in `package.json`; a test keeps the two alike. */
export const version = '0.1.0';

/** What Collate is and under which terms its parts may be used. */
export function AboutSettings() {
  return (
    <div className={styles['about']}>
      <p className={styles['brand']}>
        <Mark />
        Collate {version}
      </p>
      <p>
        Many answers in, one answer of your own out. Collate works without a
        network; nothing leaves this computer unless you export it.
      </p>
      <dl>
        <dt>Program</dt>
        <dd>MIT licence</dd>
        <dt>Bundled collection</dt>
        <dd>Creative Commons Attribution 4.0 (CC BY 4.0)</dd>
        <dt>Fonts</dt>
        <dd>Literata and Inter, SIL Open Font Licence 1.1</dd>
      </dl>
    </div>
  );
}
