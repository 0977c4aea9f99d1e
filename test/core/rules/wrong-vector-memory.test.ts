import { checkRule } from './checkRule.ts';

const doc = (body: string): string => `# Image search\n\n## Index\n\n${body}\n`;

checkRule(
  'wrong-vector-memory',
  [
    {
      title: 'a terabyte on one machine',
      text: doc('1 billion 256-d float vectors fit on one <|64 GB|> node.'),
      messages: ['1 billion vectors × 256 × 4 bytes is 1.02 TB, the text says 64 GB'],
    },
    {
      title: 'far more than any index needs',
      text: doc('10 million 512-d embeddings in HNSW take <|200 GB|>.'),
      messages: ['20.5 GB, the text says 200 GB'],
    },
    {
      title: 'a dimension elsewhere in the section',
      text: doc(
        'Images are embedded into 768-d vectors.\n\nThe index holds 100M images in <|30 GB|> of memory.',
      ),
      messages: ['307 GB, the text says 30 GB'],
    },
  ],
  {
    'sizes with the usual additions': doc(
      '10 million 512-d vectors: HNSW takes about 25 GB. 100M x 768-d embeddings are 300 GB.',
    ),
    'compressed vectors': doc('1 billion 256-d vectors, compressed with product quantization into 64 GB.'),
    'many machines': doc('1 billion 256-d vectors in an index over 20 shards of 64 GB each.'),
    'half precision': doc('100M 128-d embeddings in float16 take 26 GB.'),
    'on disk and of other things': doc(
      '1 billion 256-d vectors lie on SSD with 64 GB of memory. The embedding model has 500 MB.',
    ),
    'no dimension': doc('The index holds 1 billion vectors in 64 GB.'),
  },
);
