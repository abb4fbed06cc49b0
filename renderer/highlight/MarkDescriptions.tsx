import { highlightColours } from '../../core/annotation/highlight-colour.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';

/** What a screen reader says of a highlight; shown to nobody else. */
export function MarkDescriptions() {
  const app = useApp();
  const meanings = useStore(app.session, state => state.settings.meanings);
  return (
    <div hidden>
      {highlightColours.map(colour => (
        <span key={colour} id={`mark-is-${colour}`}>
          Highlighted {colour}, {meanings[colour]}. Press Enter for its tools.
        </span>
      ))}
      <span id="mark-is-noted">With a note.</span>
      <span id="mark-is-changed">The passage has changed since.</span>
    </div>
  );
}
