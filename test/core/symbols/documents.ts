import { parse } from '../../../server/core/index.ts';
import type { DesignDocument, NamedThing } from '../../../server/core/index.ts';
import { readPipelines } from '../../../server/core/pipeline/read.ts';
import { symbolsOf } from '../../../server/core/symbols/symbolsOf.ts';

/** A document that names its stages and metrics in every way, with a mark at each place of the stage "Ranking". */
export const EVERYWHERE = `# Feed

## Pipeline

\`\`\`pipeline
stages:
  - id: ann
    name: "Candidate generation"
    kind: retrieval
  - { id: <|rank|>, name: <|Ranking|>, kind: ranking, metric: NDCG@10, monitors: [CTR, latency p99] }
  - id: popular
    kind: fallback
    after: []
  - id: feed
    name: User feed
    after: [<|rank|>, popular]
    fallback: <|rank|>
edges:
  - ann -> <|rank|> -> feed
  - { from: [<|rank|>], to: feed }
\`\`\`

The same for GitHub:

\`\`\`mermaid
flowchart LR
  ann["Candidate generation"] --> <|rank|>[<|Ranking|>]
  <|rank|> --> feed([User feed])
\`\`\`

\`\`\`text
+----------------------+     +-------------+     +-----------+
| Candidate generation |---->|   <|Ranking|>   |---->| User feed |
+----------------------+     +-------------+     +-----------+
\`\`\`

Candidate generation -> <|Ranking|> -> User feed

| stage | owner | latency |
| --- | --- | --- |
| Candidate generation | Retrieval | 30 ms |
| <|Ranking|> (DLRM) | Feed | 40 ms |

| goal | online metric | offline metric |
| --- | --- | --- |
| people find what they like | CTR, dwell time | NDCG@10 |

### <|Ranking|>

The ranking model is trained daily; \`<|rank|>\` answers in 40 ms.

- **<|Ranking|>**: a DLRM.
- CTR: clicks per view.
`;

/** `text` read, with what it names. */
export function named(text: string): {
  readonly document: DesignDocument;
  readonly symbols: readonly NamedThing[];
} {
  const document = parse('file:///feed.md', text);
  return { document, symbols: symbolsOf(document, readPipelines(document)) };
}
