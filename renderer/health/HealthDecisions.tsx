import type {
  HealthAction,
  HealthEntry,
} from '../../core/library-health/library-health.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import type { ChangingAction } from './act-on-entry.ts';
import { actionWords, questionWords } from './health-words.ts';

/** The way back from a comparison, and what can be decided after it. */
export function HealthDecisions({
  entry,
  disabled,
  onBack,
  onAct,
}: {
  readonly entry: HealthEntry;
  readonly disabled: boolean;
  readonly onBack: () => void;
  readonly onAct: (action: ChangingAction) => void;
}) {
  const readOnly = useStore(
    useApp().session,
    state => state.library?.readOnly ?? true,
  );
  return (
    <>
      <Button onClick={onBack}>Back</Button>
      {entry.actions.filter(isPlain).map(action => (
        <Button
          key={action}
          disabled={disabled || readOnly}
          onClick={() => onAct(action)}
        >
          {actionWords(action, entry)}
        </Button>
      ))}
    </>
  );
}

/** What can be taken back is decided here; what asks first stays in the list. */
function isPlain(action: HealthAction): action is ChangingAction {
  return action !== 'compare' && questionWords(action) === null;
}
