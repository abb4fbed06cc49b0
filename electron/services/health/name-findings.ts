import type { HealthEntry } from '../../../core/library-health/library-health.ts';
import type { Collections } from '../collections.ts';
import { describeRecord } from '../describe-record.ts';
import { findingId, questionOf, type HealthFinding } from './health-finding.ts';

/** Findings in the words of the collections that they are about. */
export async function nameFindings(
  collections: Pick<Collections, 'open' | 'known'>,
  findings: readonly HealthFinding[],
): Promise<readonly HealthEntry[]> {
  const ids = findings.map(collectionOf);
  // What is open is known by its title; one that cannot be opened is named by its identifier.
  for (const id of new Set(ids))
    if (id !== undefined) await collections.open(id).catch(() => null);
  return findings.map(finding => named(collections, finding));
}

function named(
  collections: Pick<Collections, 'known'>,
  finding: HealthFinding,
): HealthEntry {
  const { group, record, happened, when, file, backup, actions } = finding;
  const question = questionOf(record);
  const entry =
    question &&
    collections
      .known(question.collection)
      ?.questions.find(({ id }) => id === question.question);
  return {
    id: findingId(finding),
    group,
    subject: subjectOf(collections, finding),
    question,
    prompt: entry?.prompt ?? null,
    happened,
    when,
    file,
    backup,
    actions,
  };
}

function subjectOf(
  collections: Pick<Collections, 'known'>,
  { record, detail, name }: HealthFinding,
): string {
  if (record) return describeRecord(collections, record.kind, record.id);
  if (detail.is !== 'removed-source') return name;
  const { collection } = detail;
  return `${name}, a source of ${collections.known(collection)?.title ?? collection}`;
}

function collectionOf({ record, detail }: HealthFinding): string | undefined {
  if (detail.is === 'removed-source') return detail.collection;
  return questionOf(record)?.collection;
}
