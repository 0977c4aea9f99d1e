/** Which documents are recognized as designs of ML systems by their text. Templates count as neither. */
export function evaluateRecognition(_, documents, { isVerbose, report }) {
  const counts = { right: 0, 'missed designs': 0, 'others taken for designs': 0 };
  for (const { id, kind, analysis } of documents) {
    if (kind === 'template') continue;
    const { isDesignDocument, ...facts } = analysis.recognition;
    const isOne = kind !== 'negative';
    if (isDesignDocument === isOne) counts.right += 1;
    else counts[isOne ? 'missed designs' : 'others taken for designs'] += 1;
    if (isVerbose)
      console.log(
        `  ${isDesignDocument === isOne ? '     ' : 'WRONG'} ${id} ${kind} ${JSON.stringify(facts)}`,
      );
  }
  report.table('Recognition of design documents', counts);
}
