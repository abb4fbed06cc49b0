const idleHead =
  /^[*_]*(?:(?:your|my|the|a|short|long|full|model|sample|suggested|possible|brief|detailed)\s+)?(?:(?:(?:key|main|important|bullet|core|central)\s+)?(?:points?|ideas?|facts?|aspects?|takeaways?|details?)(?:\s+to\s+\w+)?|answers?|solutions?|response|antwort(?:en)?|lösung|wichtige\s+punkte|stichpunkte|kernpunkte)[:.*_\s]*$/iu;

/** Whether a head says no more than that an answer follows, or its points: *Answers*, *Key points:*, *Details*. */
export function isIdleHead(text: string): boolean {
  return text.length <= 60 && idleHead.test(text);
}
