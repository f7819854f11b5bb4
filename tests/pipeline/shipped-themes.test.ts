import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { matchThemes, themesOf } from '#enrich/match-themes.ts';
import { parseDigestFile } from '#parse/parse-digest.ts';
import { readThemeRules } from '#pipeline/read-theme-rules.ts';

const FILE = 'data/themes.json';
const { rules: read, problems } = readThemeRules(readFileSync(FILE, 'utf8'), FILE);
if (read === null) throw new Error(JSON.stringify(problems));
const rules = read;

function themes(title: string, abstract: string | null): string[] {
  return matchThemes(rules, { title, abstract }).map(({ id }) => id);
}

it('are the four that must be there, and six to nine more', () => {
  const ids = themesOf(rules).map(({ id }) => id);
  expect(ids.slice(0, 4)).toEqual(['merging', 'mixup', 'ctr', 'speech']);
  expect(ids.length).toBeGreaterThanOrEqual(10);
  expect(ids.length).toBeLessThanOrEqual(13);
});

it('have hues that are apart', () => {
  const hues = themesOf(rules)
    .map(({ hue }) => hue)
    .toSorted((a, b) => a - b);
  for (const [index, hue] of hues.entries()) {
    const next = hues[index + 1] ?? (hues[0] ?? 0) + 360;
    expect(next - hue).toBeGreaterThanOrEqual(25);
  }
});

it('leave no paper of the shipped digest without one', () => {
  const file = 'data/digests/trending-papers-mar-14.txt';
  const papers = parseDigestFile(file, readFileSync(file)).digests.flatMap(
    (digest) => digest.papers,
  );
  expect(papers).toHaveLength(82);
  const without = papers.filter(({ title, abstract }) => themes(title, abstract).length === 0);
  expect(without.map(({ title }) => title)).toEqual([]);
});

// Papers made up for these tests: what each theme is about, in other words each time.
const TAKEN = {
  merging: [
    [
      'Soups for Free',
      'Averaging the weights of several fine-tuned models gives one better model. Such model soups need no training.',
    ],
    [
      'Combining Skills by Weight-Space Ensembling',
      'We interpolate between a zero-shot model and a tuned one.',
    ],
    [
      'Adding Abilities with Task Arithmetic',
      'Task vectors of fine-tuned checkpoints are added and negated.',
    ],
    ['LoRA Merging at Inference', null],
    [
      'From Many Experts to One Network',
      'We merge independently trained neural networks into a single model. The merged model keeps what each could do.',
    ],
    [
      'One Network from Many Sites',
      'Neurons of separately trained networks are matched before model fusion, and averaging their weights is then enough.',
    ],
  ],
  mixup: [
    ['Which Mixup for Graphs?', null],
    [
      'Blending Pictures for Better Classifiers',
      'Like CutMix, our augmentation pastes regions; the labels are mixed by area. Unlike CutMix it is learned.',
    ],
    [
      'Training on Convex Combinations',
      'We train on linear interpolation of pairs of training examples and of their labels.',
    ],
    ['WordMix: Data Augmentation for Text', 'Two sentences are mixed and so are their labels.'],
  ],
  ctr: [
    ['Click Prediction for Short Videos', 'We model what users watch.'],
    [
      'Deep Crossing Layers for Online Advertising',
      'Click-through rate (CTR) prediction needs feature interactions of high order.',
    ],
    [
      'Pruning Embedding Tables',
      'In recommender systems, CTR models hold huge tables. We prune them with no loss in CTR.',
    ],
    [
      'Learning Feature Interactions for Recommendation',
      'Feature interactions of users and items are found by search.',
    ],
  ],
  speech: [
    ['Voice Conversion in Real Time', 'We change who seems to talk.'],
    ['A Small Vocoder', 'It turns mel-spectrograms into waveforms for text-to-speech.'],
    [
      'Who Spoke When',
      'Speaker diarization of meetings, from audio alone. We cluster and improve speaker diarization.',
    ],
    [
      'Few Errors with Little Data',
      'Self-supervised models lower the word error rate of ASR for languages with little transcribed speech. The ASR model is small.',
    ],
    [
      'Separating Talkers',
      'Source separation of voices with one microphone: our source separation masks parts of the spectrum, and speech gets clear.',
    ],
  ],
} satisfies Record<string, [title: string, abstract: string | null][]>;

// And the traps: the theme's words, said of something else or in passing.
const LEFT = {
  merging: [
    [
      'Token Merging for Fast Transformers',
      'We merge similar tokens of pre-trained models, layer by layer.',
    ],
    [
      'Learning to Merge onto Highways',
      'Lane merging with a pre-trained driver model. Merging vehicles are yielded to.',
    ],
    [
      'Fusing Lidar and Camera',
      'Feature fusion with neural networks; we combine both sensors.',
    ],
    ['Emerging Models of Trade', 'We study emerging models.'],
    ['Bayesian Model Averaging for Rainfall', 'Bayesian model averaging weighs forecasts.'],
    [
      'Task Vectors in Attention Heads',
      'In-context learning makes task vectors without fine-tuning, as in-context examples show.',
    ],
    ['Merging Maps of Several Robots', 'Maps are merged into one by matching their segments.'],
  ],
  mixup: [
    [
      'Token Mixing without Attention',
      'An MLP mixes tokens and channels; we train with augmentation and labels.',
    ],
    ['Mixture Models for Counts', 'We mix Poisson components.'],
    [
      'Data Mixing for Pre-Training',
      'How to mix training data of many domains for language models.',
    ],
    [
      'A Recipe for Image Classification',
      'We use label smoothing and mixup and train for long.',
    ],
    ['Code-Mixed Sentences', 'Code-mixed text is augmented with labelled sentences.'],
    ['Mixed Precision', 'Mixed precision saves memory.'],
  ],
  ctr: [
    [
      'Steering a Concentric Tube Robot (CTR)',
      'A CTR bends as its tubes turn. We control the CTR.',
    ],
    ['Counter Mode for Model Weights', 'We encrypt weights with AES in CTR mode.'],
    ['Segmentation by One Click', 'A click of the user marks the object.'],
    ['Detecting Clickbait', 'Headlines that make people click.'],
    [
      'Explaining Feature Interactions',
      'Feature interactions of a sentiment model are attributed. We recommend it.',
    ],
    ['Headlines that Sell', 'Our headlines raise the click-through rate.'],
  ],
  speech: [
    ['Part-of-Speech Tagging', 'Parts of speech are tagged with a part-of-speech lexicon.'],
    ['Hate Speech Online', 'Hate speech and offensive speech are found; hate speech is rare.'],
    [
      'Breaking Aligned Models',
      'The attack success rate (ASR) grows. ASR is 90 %, and ASR stays.',
    ],
    ['A Layer for All Sequences', 'It works for text, images and speech.'],
    ['Piano Music as Raw Audio', 'A WaveNet of notes.'],
    ['The Voice of the Customer', 'Reviews are mined.'],
  ],
} satisfies Record<string, [title: string, abstract: string | null][]>;

describe.each(Object.entries(TAKEN))('%s', (id, papers) => {
  it.each(papers)('takes "%s"', (title, abstract) => {
    expect(themes(title, abstract)).toContain(id);
  });
});

describe.each(Object.entries(LEFT))('%s', (id, papers) => {
  it.each(papers)('leaves "%s"', (title, abstract) => {
    expect(themes(title, abstract)).not.toContain(id);
  });
});
