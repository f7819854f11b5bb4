import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { matchThemes } from '#enrich/match-themes.ts';
import { readThemeRules } from '#pipeline/read-theme-rules.ts';

const FILE = 'data/themes.json';
const { rules: read, problems } = readThemeRules(readFileSync(FILE, 'utf8'), FILE);
if (read === null) throw new Error(JSON.stringify(problems));
const rules = read;

function themes(title: string, abstract: string): string[] {
  return matchThemes(rules, { title, abstract }).map(({ id }) => id);
}

// Papers made up for these tests, each after a kind of paper that the rules once got wrong.
const SAME_WORDS_OTHER_MATTER: [theme: string, title: string, abstract: string][] = [
  [
    'merging',
    'A Small Assistant for Lawyers',
    'Our technical report: data, fine-tuning in three stages and, at the end, model merging.',
  ],
  [
    'merging',
    'Fusing Weather Knowledge from LLMs with Satellite Encoders',
    'A language model describes the weather; a cross-attention layer fuses the text with images.',
  ],
  [
    'merging',
    'Multi-Model Fusion for Removing Rain',
    'A multi-model fusion network with a pre-trained backbone integrates several layers of rain.',
  ],
  [
    'mixup',
    'TeaMix: Questions on Scripts that Alternate',
    'A benchmark of code-mixed questions, made larger by data augmentation. TeaMix is hard.',
  ],
  [
    'mixup',
    'Camera Pose Interpolation for Image Search',
    'Interpolating between images of a scene gives new views; data augmentation is not needed.',
  ],
  [
    'speech',
    'Proofs at Any Length',
    'Test-time scaling (TTS) helps. We compare TTS strategies, and our TTS method is the cheapest TTS.',
  ],
  [
    'speech',
    'A Backdoor in the Prompt',
    'It makes models say inflammatory speech. The attack success rate (ASR) is high, and ASR stays.',
  ],
];

const OTHER_WORDS_SAME_MATTER: [theme: string, title: string, abstract: string][] = [
  [
    'merging',
    'Training-Free Fusion of Style and Subject LoRAs',
    'Two adapters are put together, layer by layer, while an image is made.',
  ],
  [
    'merging',
    'Skills from a Library: Assembling LoRA Modules',
    'Few examples tell how the LoRA modules are to be composed into one; LoRA composition needs no gradients.',
  ],
  [
    'merging',
    'Borrowed Abilities',
    'We merge several fine-tuned LMs by parameter fusing; the merged LM does what each could.',
  ],
  [
    'mixup',
    'Learning Between the Classes',
    'By mixing two images of different classes we train a model to tell the mixing ratio. Mixing two images is all.',
  ],
  [
    'mixup',
    'A Plug-and-Play Mixing Augmentation for Videos',
    'Clips of one class are put together in time and space.',
  ],
  [
    'ctr',
    'Field Embeddings for User Response Prediction',
    'Whether a user clicks or buys depends on many sparse fields.',
  ],
  ['speech', 'Pruned Beams for Transducer-Based ASR', 'Decoding is twice as fast on a GPU.'],
  [
    'speech',
    'Gated Labels for Speaker Recognition',
    'Few labels suffice when unlabelled utterances are clustered.',
  ],
];

describe('the shipped rules', () => {
  it.each(SAME_WORDS_OTHER_MATTER)('are not misled: not %s: "%s"', (theme, title, abstract) => {
    expect(themes(title, abstract)).not.toContain(theme);
  });

  it.each(OTHER_WORDS_SAME_MATTER)('know the matter: %s: "%s"', (theme, title, abstract) => {
    expect(themes(title, abstract)).toContain(theme);
  });
});
