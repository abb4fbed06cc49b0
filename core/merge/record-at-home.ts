import type { QuestionContent } from '../collection/collection.ts';
import type { Citation, RichTextNode } from '../rich-text/rich-text.ts';
import type { StudyRecord } from '../study/study-record.ts';
import { citationAtHome } from './citation-at-home.ts';
import { annotationsAtHome } from './home-of-text.ts';

/**
 * A record as it is to be read beside a question with its corrections: highlights hang on the texts in which their passages
 * stand now, and citations name the merged points that go on for those that were cited. To be shown, counted and exported;
 * what is stored stays as it was made, so that taking a correction back brings everything back.
 * @param content as the collection has it
 * @param corrected the same content with the corrections of the record
 * @returns the very same record where nothing has moved
 */
export function recordAtHome(
  record: StudyRecord,
  content: QuestionContent,
  corrected: QuestionContent,
): StudyRecord {
  const annotations = annotationsAtHome(record.annotations, content, corrected);
  const { answer } = record;
  const document =
    answer &&
    walked(answer.document, citation => {
      const { collection, question } = citation;
      return collection === record.collection && question === record.question
        ? citationAtHome(citation, content, corrected)
        : citation;
    });
  const isSame =
    document === (answer?.document ?? null) &&
    annotations === record.annotations;
  if (isSame) return record;
  return {
    ...record,
    annotations,
    answer: answer && document && { ...answer, document },
  };
}

/** A document with other citations in it; the very same node where there are none to change. */
function walked<Node extends RichTextNode>(
  node: Node,
  change: (citation: Citation) => Citation,
): Node {
  if (node.type === 'citation') {
    const citation = node.attrs as unknown as Citation;
    const changed = change(citation);
    return changed === citation ? node : { ...node, attrs: { ...changed } };
  }
  const content = node.content?.map(child => walked(child, change));
  return content?.some((child, index) => child !== node.content?.[index])
    ? { ...node, content }
    : node;
}
