import questions from './coverage-questions.fixture.json' with { type: 'json' };
import type { CoverageQuestion } from './coverage.ts';

/**
 * Draft answers to bundled questions, labelled by hand before any figure of the coverage model was looked at: short, half,
 * good, paraphrased, off-topic, and drafts that use the question's own words without saying anything. A point is
 * `covered` when the draft makes its main claim, `touched` when it brings up its subject but leaves the claim out or
 * to guess, and missing otherwise. The drafts of two questions are held out: thresholds and weights were tuned
 * on the others alone.
 */
export interface LabelledDraft {
  readonly question: string;
  readonly name: string;
  readonly isHeldOut: boolean;
  readonly text: string;
  /** Numbers of merged points: 1 stands for `<question>-m01`. */
  readonly covered: readonly number[];
  readonly touched: readonly number[];
}

/**
 * Six of the bundled questions as they were when the drafts were labelled, so that an edit to the collection cannot make
 * the labels wrong unnoticed.
 */
export const labelledQuestions: Readonly<Record<string, CoverageQuestion>> =
  questions;

function draft(
  question: string,
  name: string,
  covered: readonly number[],
  touched: readonly number[],
  text: string,
): LabelledDraft {
  const isHeldOut = question === 'q10' || question === 'q17';
  // Lines are broken here to be readable; in an answer a line break ends a paragraph.
  const unwrapped = text.replace(/\n(?![\n-])/gu, ' ');
  return { question, name, isHeldOut, covered, touched, text: unwrapped };
}

export const drafts: readonly LabelledDraft[] = [
  draft(
    'q02',
    'good',
    [1, 2, 3, 5, 7, 10],
    [8],
    `First I get the data ready: clean it, fill in missing values, scale the features. I then split it into a training part and a
validation part. After that I pick an algorithm that suits the problem and the data. The model is fitted to the training data with
gradient descent until the loss stops falling.

On the validation set I look at precision, recall and F1. I search the hyperparameters with grid search or random search, and go round again.
Only at the very end is the final model measured once on an independent test set.`,
  ),
  draft(
    'q02',
    'short',
    [],
    [2, 3, 5],
    'Choose a model, train it, then evaluate it.',
  ),
  draft(
    'q02',
    'half, as a list',
    [4, 6, 7],
    [5],
    `- Regularise with dropout or an L2 penalty so that the model does not overfit
- Use k-fold CV to get a more trustworthy estimate
- Tune the learning rate and other hyperparameters by Bayesian optimisation
- Look at accuracy`,
  ),
  draft(
    'q02',
    'paraphrased',
    [1, 8, 9],
    [10],
    `Raw tables are rarely usable. I tidy them up, deal with gaps and odd values, and turn categories into numbers.
Whenever the scores disappoint, I study where it goes wrong, alter the features or the algorithm, and run another round until I am content.
Of all candidates that I tried, the one that scores best wins and goes to deployment.
One last check happens on data nobody touched before.`,
  ),
  draft(
    'q02',
    'the question said back',
    [],
    [],
    `There are many key steps that make up the training and validation of a machine-learning model. Each of these key steps is important
for machine learning, and together they make a model.`,
  ),
  draft(
    'q02',
    'off topic',
    [],
    [],
    `Kubernetes schedules containers on a cluster. A service mesh adds mutual TLS between services, and an ingress controller routes
requests from outside. Helm charts describe releases.`,
  ),
  draft(
    'q08',
    'good',
    [1, 2, 3, 5, 7, 10, 11],
    [8, 9],
    `I would put Kafka or Kinesis at the front, so that events are taken in the moment they arrive. A stream processor such as Flink or Spark
Streaming then aggregates them over windows. On the way the records are cleaned and normalised, and missing values are imputed.

The deployed model is part of the stream and predicts on each event. It is retrained from time to time, or learns online, so that it follows
the data as it changes. Checkpoints and replicated data let us survive a crash without losing consistency. Dashboards and alerts tell us about the health of the
pipeline. Latency has to be low and the whole thing must scale.`,
  ),
  draft('q08', 'short', [], [1, 8], 'Use Kafka and keep the latency low.'),
  draft(
    'q08',
    'half',
    [9, 11, 12],
    [],
    `When the volume grows we add machines, so the infrastructure is able to scale out horizontally. The stream is validated all the time to catch drift and
anomalies in the data. We also decide how long the streamed data is stored and when it is archived, as the regulations demand.`,
  ),
  draft(
    'q08',
    'paraphrased',
    [4, 6],
    [5],
    `From each message we pull out what matters at once: the mood of a tweet by natural language processing, what is to be seen in a picture by image recognition.
What the model says is written to a database, and a notification goes to the person in charge if a rule fires.`,
  ),
  draft(
    'q08',
    'words of the subject without a claim',
    [],
    [],
    `Real-time streaming data is a big topic in machine learning. A pipeline should deal with real-time data well, and data pipelines in
machine learning are always a matter of data.`,
  ),
  draft(
    'q11',
    'good',
    [1, 2, 4, 9],
    [6],
    `Accuracy misleads here: a model that always says "no" looks fine. I report precision, recall, F1 and the area under the PR curve instead.
For the split I stratify, so every fold has the same share of the rare class.
I oversample the minority with SMOTE or undersample the majority, always inside the training fold.
Alternatively I give the rare class a higher weight in the loss. Ensembles can help too.`,
  ),
  draft('q11', 'short', [], [2, 9], 'Oversample, and do not trust accuracy.'),
  draft(
    'q11',
    'half',
    [5, 7, 8],
    [],
    `A missed fraud costs us far more than a false alarm, so an error on the minority gets a larger misclassification cost in the loss function. Random forests
and gradient boosting cope well with rare classes by themselves. If there are only a handful of positives, I would turn the task into
anomaly detection: learn what is normal and flag whatever deviates.`,
  ),
  draft(
    'q11',
    'paraphrased',
    [3, 6],
    [],
    `We can make artificial samples of the scarce class by augmentation until there are enough of them. Bagging or boosting several models, each trained on a different subset,
gives a sturdier joint vote.`,
  ),
  draft(
    'q11',
    'off topic',
    [],
    [],
    `The team meets every Monday to plan the sprint. Each member says what was done and what is in the way. The product owner keeps
the backlog in order.`,
  ),
  draft(
    'q15',
    'good',
    [1, 4, 5, 6, 8, 11, 13],
    [],
    `Everything sensitive is encrypted, with TLS on the wire and disk encryption at rest, and keys are managed separately. Access follows RBAC
and least privilege with two-factor login. Personal data is anonymised or masked before anyone trains on it. We comply with GDPR and HIPAA.

Data is deleted once its retention period is over. Twice a year somebody runs a penetration test and a security audit, and findings are fixed promptly. There is an incident
response plan with clear responsibilities, and we rehearse it.`,
  ),
  draft(
    'q15',
    'short',
    [1],
    [4],
    'Encrypt the data at rest and in transit and control who has access.',
  ),
  draft(
    'q15',
    'half',
    [2, 9, 10, 14],
    [],
    `Data moves between components only through HTTPS, a VPN or SFTP. Servers are patched, firewalled and watched by intrusion detection. All accesses
and changes are logged, so they can be traced later. Employees are trained in security and privacy every year.`,
  ),
  draft(
    'q15',
    'paraphrased',
    [7, 12],
    [3],
    `Before a new feature is built we write a privacy impact assessment that names the risks and how to lessen them. Cloud providers and other suppliers are examined: which
certificates do they hold, how do they practise security? The database should have protection built in.`,
  ),
  draft(
    'q15',
    'the question said back',
    [],
    [],
    `Data security and privacy have to be built into the infrastructure of a machine-learning project. I would build security and privacy into the project from
the beginning, since data is central to machine learning.`,
  ),
  draft(
    'q15',
    'off topic',
    [],
    [],
    `A confusion matrix counts true and false positives. From it come sensitivity and specificity, and moving the cut-off trades one for the other.`,
  ),
  // Held out.
  draft(
    'q10',
    'good',
    [3, 4, 6, 7, 9, 14],
    [1, 10],
    `To see whether a model generalises, I keep a test set aside that is never used for training or tuning. During development k-fold
cross-validation gives me a stable estimate over several splits. I fight overfitting with L2 regularisation and dropout and remove
features that carry no information. Hyperparameters are found by random search.

The training data has to be representative. I prefer a model that is not too complex. After release I go on monitoring it on live data, because the world changes.`,
  ),
  draft('q10', 'short', [], [6, 7], 'Cross-validation and regularisation.'),
  draft(
    'q10',
    'half',
    [2, 8, 11],
    [],
    `Flip, rotate and add noise to the images, so that the network sees more variety. Stop as soon as the validation loss no longer improves.
The art is to find the point between underfitting and overfitting: too simple misses the pattern, too flexible memorises it.`,
  ),
  draft(
    'q10',
    'paraphrased',
    [1, 13],
    [12],
    `The sample must look like the world in which it will be used, and there has to be plenty of it. Try it, too, on another hospital's patients, a domain it
has never met. And be sure the metric measures what the project is after.`,
  ),
  draft(
    'q10',
    'the question said back',
    [],
    [],
    `It is important to make sure that a trained model generalises. A model that generalises is a good model, and we can make sure of that when it is trained.`,
  ),
  draft(
    'q17',
    'good',
    [2, 3, 4, 8],
    [6, 1],
    `I start with a talk in which everybody can voice concerns openly. I listen actively and try to understand each position with empathy. We discuss the
problem and not the person, without blame. If it does not resolve, a neutral third party such as a senior colleague mediates. A compromise
is often possible. Clear roles would have prevented many quarrels.`,
  ),
  draft(
    'q17',
    'short',
    [],
    [8, 6],
    'Find a compromise, and if need be ask a mediator.',
  ),
  draft(
    'q17',
    'half',
    [5, 10, 12],
    [11],
    `I remind both sides of the goal that they share. Regular feedback in retrospectives and one-to-ones brings trouble up before it grows.
Workshops and outings build trust. And every conflict teaches us something.`,
  ),
  draft(
    'q17',
    'paraphrased',
    [7, 9, 11],
    [],
    `We agree beforehand on the steps to take when there is a quarrel, and write these guidelines down for everybody. Somebody facilitates the meeting so that every perspective is heard.
A mistake is no shame: we look at what failed and learn from it, which makes the team resilient.`,
  ),
  draft(
    'q17',
    'off topic',
    [],
    [],
    `Principal component analysis finds orthogonal directions of greatest variance. The eigenvectors of the covariance matrix are ordered by eigenvalue.`,
  ),
];
