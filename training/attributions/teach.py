"""
Trains teachers: bidirectional LSTMs (Hochreiter and Schmidhuber, 1997) with a CRF on top, larger than what ships, on what
examples.ts wrote; keeps each one's probability of every tag, for train.ts to learn from.

    apt-get install python3-torch libopenblas0-pthread   # PyTorch 1.13, as Debian 12 has it
    OPENBLAS_NUM_THREADS=1 python3 training/attributions/teach.py 1 2 3 4 5

In Python because a network of this size wants a matrix library; everything that the engine shares stays in TypeScript.
"""

import json
import math
import sys
import time
from collections import Counter

import numpy as np
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

FOLDER = ".cache/training"
# Of different shapes, so that they err differently. One does without WordNet. The last two are taught by the first three as well (born
# again: Furlanello et al., 2018), on half the unlabelled articles and on those kept back: they teach what ships, and choose nothing.
# One of them also learns to tell each word from those before it and from those after it (Rei, 2017).
TEACHERS = {
    1: dict(seed=1, epochs=8, layers=2, units=128, dropout=0.3, wordnet=True),
    2: dict(seed=2, epochs=8, layers=2, units=144, dropout=0.35, wordnet=True),
    3: dict(seed=1, epochs=8, layers=2, units=128, dropout=0.3, wordnet=False),
    4: dict(seed=4, epochs=6, layers=2, units=144, dropout=0.3, wordnet=True, taught_by=(1, 2, 3)),
    5: dict(seed=5, epochs=6, layers=2, units=128, dropout=0.3, wordnet=True, taught_by=(1, 2, 3), foretells=True),
}
BATCH, RATE = 1500, 2e-3
# How much teachers count against the annotators' tags, and the share of the unlabelled blocks that an epoch takes.
TRUST, UNLABELLED = 0.7, 0.5
# The commonest forms are foretold, at this price a word.
FORETOLD, FORETELLING = 5000, 0.03
WIDTH = 100
WORDS_DROPPED = 0.15
# Rows of the context tables of features.ts, in the order of its columns.
TABLES = [1024, 64, 96, 64, 64]
AFFIXES = 4096
# Numbers of the public vector, then WordNet's senses, then its frames; scaled to be felt alike.
PUBLIC, SENSES, FRAMES = 100, 49, 35
TAGS = 13
INSIDE_NEVER = -1e4


def may_follow(tag, before):
    """As in tags.ts: a span goes on only after its own beginning or inside."""
    return tag == 0 or tag % 2 == 1 or before in (tag, tag - 1)


MOVES = torch.tensor([[0 if may_follow(y, x) else INSIDE_NEVER for y in range(TAGS)] for x in range(TAGS)], dtype=torch.float32)
FIRST = MOVES[0].clone()


def hashed(text):
    """FNV-1a, 32 bits."""
    value = 2166136261
    for char in text:
        value = ((value ^ ord(char)) * 16777619) & 0xFFFFFFFF
    return value % AFFIXES


class Corpus:
    """The blocks of all parts as rows of tables."""

    def __init__(self):
        self.blocks = {part: [json.loads(line) for line in open(f"{FOLDER}/examples.{part}.jsonl")] for part in ("train", "dev", "unlabelled")}
        forms = json.load(open(f"{FOLDER}/forms.json"))
        known = np.fromfile(f"{FOLDER}/forms.f32", dtype=np.float32).reshape(len(forms), -1)
        counts = {}
        for block in self.blocks["train"]:
            if not block["kept"]:
                for form in block["forms"]:
                    counts[form] = counts.get(form, 0) + 1
        # Row 0 is padding, 1 any other word. A word seen three times has an embedding of its own beside what is known of it.
        words = [(form, row) for form, row in zip(forms, known) if row[:PUBLIC].any() or counts.get(form, 0) >= 2]
        self.row_of = {form: i + 2 for i, (form, _) in enumerate(words)}
        own = [form for form, _ in words if counts.get(form, 0) >= 3]
        self.own_row_of = {form: i + 2 for i, form in enumerate(own)}
        scale = np.concatenate([np.full(PUBLIC, 3.0), np.full(SENSES, 1.5), np.full(FRAMES, 1.0)]).astype(np.float32)
        self.known = np.zeros((len(words) + 2, known.shape[1]), np.float32)
        for i, (_, row) in enumerate(words):
            self.known[i + 2] = row * scale
        self.affixes = {form: [hashed("s2" + form[-2:]), hashed("s3" + form[-3:]), hashed("s4" + form[-4:]), hashed("p3" + form[:3])] for form in forms}
        offsets = np.cumsum([0] + TABLES[:-1])
        for blocks in self.blocks.values():
            for block in blocks:
                block["known"] = np.array([self.row_of.get(form, 1) for form in block["forms"]])
                block["own"] = np.array([self.own_row_of.get(form, 1) for form in block["forms"]])
                block["context"] = np.array(block["rows"], np.int64).reshape(-1, len(TABLES)) + offsets
                block["affix"] = np.array([self.affixes[form] for form in block["forms"]])
                block["tags"] = np.array(block["tags"])
        common = Counter(form for part in ("train", "unlabelled") for block in self.blocks[part] if not block["kept"] for form in block["forms"])
        row_of = {form: i + 1 for i, (form, _) in enumerate(common.most_common(FORETOLD - 1))}
        for blocks in self.blocks.values():
            for block in blocks:
                block["foretold"] = np.array([row_of.get(form, 0) for form in block["forms"]])

    def hear(self, teachers):
        """What earlier teachers, if any, make of every token, averaged, and the likeliest tags by it."""
        for part, blocks in self.blocks.items():
            if not teachers:
                for block in blocks:
                    block.pop("soft", None)
                continue
            heard = sum(np.fromfile(soft_file(part, teacher), np.uint8).astype(np.float32) for teacher in teachers).reshape(-1, TAGS)
            heard /= heard.sum(1, keepdims=True)
            at = 0
            for block in blocks:
                block["soft"] = heard[at : at + len(block["tags"])]
                block["guess"] = likeliest(np.log(block["soft"] + 1e-4))
                block["trust"] = 1.0 if part == "unlabelled" else TRUST
                at += len(block["tags"])


def soft_file(part, number):
    return f"{FOLDER}/teacher-{number}.{part}.u8"


def likeliest(scores):
    """The tags that may follow each other and score most, one by one (Viterbi)."""
    moves, first = MOVES.numpy(), FIRST.numpy()
    best = first + scores[0]
    back = np.zeros(scores.shape, np.int64)
    for t in range(1, len(scores)):
        ways = best[:, None] + moves
        back[t] = ways.argmax(0)
        best = ways.max(0) + scores[t]
    tags = np.zeros(len(scores), np.int64)
    tags[-1] = best.argmax()
    for t in range(len(scores) - 1, 0, -1):
        tags[t - 1] = back[t, tags[t]]
    return tags


class Network(nn.Module):
    def __init__(self, corpus, layers, units, dropout, wordnet, foretells=False):
        super().__init__()
        self.dropout = dropout
        known = corpus.known if wordnet else corpus.known[:, :PUBLIC]
        self.known = nn.Embedding.from_pretrained(torch.tensor(known), freeze=True)
        self.projection = nn.Linear(known.shape[1], WIDTH, bias=False)
        self.own = self.table(len(corpus.own_row_of) + 2, 0.1)
        self.context = self.table(sum(TABLES), 0.1)
        self.affix = self.table(AFFIXES, 0.05)
        self.layers = nn.ModuleList()
        width = WIDTH
        for _ in range(layers):
            self.layers.append(nn.LSTM(width, units, batch_first=True, bidirectional=True))
            width = 2 * units
        self.out = nn.Linear(width, TAGS)
        self.moves = nn.Parameter(torch.zeros(TAGS, TAGS))
        self.first = nn.Parameter(torch.zeros(TAGS))
        for layer in self.layers:
            for name, weights in layer.named_parameters():
                if "weight_hh" in name:
                    for gate in range(4):
                        nn.init.orthogonal_(weights.data[gate * units : (gate + 1) * units])
                elif "bias" in name:
                    # The forget gate begins open (Jozefowicz et al., 2015).
                    weights.data.zero_()
                    if "bias_ih" in name:
                        weights.data[units : 2 * units] = 1
        self.foretelling = nn.ModuleList(
            nn.Sequential(nn.Linear(units, 64), nn.Tanh(), nn.Linear(64, FORETOLD)) for _ in range(2 if foretells else 0)
        )

    @staticmethod
    def table(rows, spread):
        table = nn.Embedding(rows, WIDTH)
        nn.init.normal_(table.weight, std=spread)
        return table

    def drop(self, x):
        """The same inputs along a sequence (Gal and Ghahramani, 2016)."""
        if not self.training:
            return x
        return x * (torch.empty(x.size(0), 1, x.size(2)).bernoulli_(1 - self.dropout) / (1 - self.dropout))

    def forward(self, batch):
        x = self.projection(self.known(batch["known"])) + self.own(batch["own"])
        x = self.drop(x + self.context(batch["context"]).sum(2) + self.affix(batch["affix"]).sum(2))
        for n, layer in enumerate(self.layers):
            packed = pack_padded_sequence(x, batch["lengths"], batch_first=True)
            x = self.drop(pad_packed_sequence(layer(packed)[0], batch_first=True)[0])
            if n == 0:
                self.first_layer = x
        return self.out(x)


class LogPartition(torch.autograd.Function):
    """The CRF's log partition function, summed over a batch, and the probability of every tag, by forward-backward."""

    @staticmethod
    def forward(ctx, emissions, moves, first, mask):
        count, length, tags = emissions.shape
        emissions = emissions.double()
        moves, first = (moves + MOVES).double(), (first + FIRST).double()
        rates = moves.exp()
        alpha = torch.empty(length, count, tags, dtype=torch.double)
        alpha[0] = first + emissions[:, 0]
        for t in range(1, length):
            highest = alpha[t - 1].max(1, keepdim=True)[0]
            into = ((alpha[t - 1] - highest).exp() @ rates).clamp_min(1e-300).log() + highest + emissions[:, t]
            alpha[t] = torch.where(mask[:, t, None], into, alpha[t - 1])
        highest = alpha[-1].max(1, keepdim=True)[0]
        total = (alpha[-1] - highest).exp().sum(1).log() + highest[:, 0]
        beta = torch.zeros(length, count, tags, dtype=torch.double)
        for t in range(length - 2, -1, -1):
            ahead = beta[t + 1] + emissions[:, t + 1]
            highest = ahead.max(1, keepdim=True)[0]
            out = ((ahead - highest).exp() @ rates.T).clamp_min(1e-300).log() + highest
            beta[t] = torch.where(mask[:, t + 1, None], out, beta[t + 1])
        shares = (alpha + beta - total[None, :, None]).exp() * mask.T[:, :, None]
        pairs = torch.zeros(tags, tags, dtype=torch.double)
        if length > 1:
            left = alpha[:-1] - total[None, :, None]
            right = beta[1:] + emissions.transpose(0, 1)[1:]
            left_highest, right_highest = left.max(2, keepdim=True)[0], right.max(2, keepdim=True)[0]
            weight = (left_highest + right_highest).exp() * mask.T[1:, :, None]
            pairs = (((left - left_highest).exp() * weight).reshape(-1, tags).T @ (right - right_highest).exp().reshape(-1, tags)) * rates
        ctx.save_for_backward(shares, pairs, shares[0].sum(0))
        return total.sum().float(), shares.transpose(0, 1).float()

    @staticmethod
    def backward(ctx, slope, _):
        shares, pairs, firsts = ctx.saved_tensors
        return (shares.transpose(0, 1) * slope).float(), (pairs * slope).float(), (firsts * slope).float(), None


def scores_of_tags(network, emissions, tags, mask):
    """Of every sequence: what its tags score by themselves, and what their moves do."""
    own = emissions.gather(2, tags[:, :, None])[:, :, 0] * mask
    moves = (network.moves + MOVES)[tags[:, :-1], tags[:, 1:]] * mask[:, 1:]
    return own.sum(1), moves.sum(1) + (network.first + FIRST)[tags[:, 0]]


def batch_of(blocks, random=None):
    """Padded, the longest first; with `random`, some words are made unknown."""
    blocks = sorted(blocks, key=lambda block: -len(block["tags"]))
    count, length = len(blocks), len(blocks[0]["tags"])
    shapes = {"known": (), "own": (), "tags": (), "foretold": (), "context": (len(TABLES),), "affix": (4,)}
    arrays = {name: np.zeros((count, length, *shape), np.int64) for name, shape in shapes.items()}
    mask = np.zeros((count, length), bool)
    for i, block in enumerate(blocks):
        n = len(block["tags"])
        mask[i, :n] = True
        for name in shapes:
            arrays[name][i, :n] = block[name]
    if random is not None:
        dropped = random.random((count, length)) < WORDS_DROPPED
        arrays["known"][dropped] = 1
        arrays["own"][dropped] = 1
        arrays["affix"][dropped] = 0
    if "soft" in blocks[0]:
        arrays["soft"] = np.zeros((count, length, TAGS), np.float32)
        arrays["guess"] = np.zeros((count, length), np.int64)
        arrays["trust"] = np.array([block["trust"] for block in blocks], np.float32)
        for i, block in enumerate(blocks):
            arrays["soft"][i, : len(block["tags"])] = block["soft"]
            arrays["guess"][i, : len(block["tags"])] = block["guess"]
    batch = {name: torch.tensor(values) for name, values in arrays.items()}
    return {**batch, "mask": torch.tensor(mask), "lengths": torch.tensor([len(b["tags"]) for b in blocks]), "blocks": blocks}


def in_batches(blocks, tokens):
    """Blocks of like length together."""
    batch, count = [], 0
    for block in sorted(blocks, key=lambda block: len(block["tags"])):
        batch.append(block)
        count += len(block["tags"])
        if count >= tokens:
            yield batch
            batch, count = [], 0
    if batch:
        yield batch


def shuffled_batches(blocks, random):
    blocks = [blocks[i] for i in random.permutation(len(blocks))]
    batches = [batch for at in range(0, len(blocks), 400) for batch in in_batches(blocks[at : at + 400], BATCH)]
    random.shuffle(batches)
    return batches


def loss_of(network, batch):
    emissions = network(batch)
    total, shares = LogPartition.apply(emissions, network.moves, network.first, batch["mask"])
    own, moves = scores_of_tags(network, emissions, batch["tags"], batch["mask"])
    if "soft" not in batch:
        return total - own.sum() - moves.sum(), shares
    heard = (emissions * batch["soft"] * batch["mask"][..., None]).sum((1, 2))
    _, guessed = scores_of_tags(network, emissions, batch["guess"], batch["mask"])
    trust = batch["trust"]
    return total - ((1 - trust) * (own + moves) + trust * (heard + guessed)).sum(), shares


def price_of_foretelling(network, batch):
    """The first layer's left half has seen the words up to a token, its right half those from it on: each foretells the next."""
    words, states = batch["foretold"], network.first_layer
    units = states.size(2) // 2
    inside = batch["mask"][:, 1:]
    price = 0.0
    for foretell, seen, next_words in (
        (network.foretelling[0], states[:, :-1, :units], words[:, 1:]),
        (network.foretelling[1], states[:, 1:, units:], words[:, :-1]),
    ):
        common = inside & (next_words > 0)
        price = price + nn.functional.cross_entropy(foretell(seen[common]), next_words[common], reduction="sum")
    return FORETELLING * price


def teach(number, corpus):
    shape = dict(TEACHERS[number])
    seed, epochs, teachers = shape.pop("seed"), shape.pop("epochs"), shape.pop("taught_by", ())
    corpus.hear(teachers)
    torch.manual_seed(seed)
    random = np.random.default_rng(seed)
    network = Network(corpus, **shape)
    learnt = {name: weights for name, weights in network.named_parameters() if weights.requires_grad}
    means = {name: weights.detach().clone() for name, weights in learnt.items()}
    adam = torch.optim.Adam(learnt.values(), lr=RATE, betas=(0.9, 0.99))
    taught = [block for block in corpus.blocks["train"] if teachers or not block["kept"]]
    step, steps = 0, None
    for epoch in range(1, epochs + 1):
        started, losses, tokens = time.time(), 0.0, 0
        network.train()
        drawn = [block for block in corpus.blocks["unlabelled"] if random.random() < UNLABELLED] if teachers else []
        batches = shuffled_batches(taught + drawn, random)
        steps = steps or len(batches) * epochs
        for blocks in batches:
            step += 1
            cosine = max(0.02, 0.5 + 0.5 * math.cos(math.pi * min(1, step / steps)))
            for group in adam.param_groups:
                group["lr"] = RATE * min(1, step / 200) * cosine
            batch = batch_of(blocks, random)
            loss, _ = loss_of(network, batch)
            if network.foretelling:
                loss = loss + price_of_foretelling(network, batch)
            adam.zero_grad()
            (loss / 32).backward()
            nn.utils.clip_grad_norm_(learnt.values(), 5)
            adam.step()
            # The weights' running mean is what is kept (Polyak and Juditsky, 1992).
            share = max(0.003, 1 / (step + 1))
            with torch.no_grad():
                for name, weights in learnt.items():
                    means[name].mul_(1 - share).add_(weights, alpha=share)
            losses += float(loss)
            tokens += int(batch["mask"].sum())
        print(f"teacher {number}  epoch {epoch}  loss {losses / tokens:.4f}  {time.time() - started:.0f} s", flush=True)
    network.load_state_dict({**network.state_dict(), **means})
    network.eval()
    keep(number, network, corpus)


def keep(number, network, corpus):
    """Each tag's probability, a byte each, in the corpus's order."""
    for part, blocks in corpus.blocks.items():
        shares_of = {}
        for group in in_batches(blocks, 3000):
            batch = batch_of(group)
            with torch.no_grad():
                _, shares = loss_of(network, batch)
            for i, block in enumerate(batch["blocks"]):
                shares_of[id(block)] = (shares[i, : len(block["tags"])].numpy() * 255 + 0.5).astype(np.uint8)
        np.concatenate([shares_of[id(block)] for block in blocks]).tofile(soft_file(part, number))


if __name__ == "__main__":
    torch.set_num_threads(1)
    everything = Corpus()
    for argument in sys.argv[1:]:
        teach(int(argument), everything)
