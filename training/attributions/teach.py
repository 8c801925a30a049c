"""
Trains teachers: bidirectional LSTMs (Hochreiter and Schmidhuber, 1997) with a CRF on top, larger than what ships, on what
examples.ts wrote; keeps each one's probability of every tag, for train.ts to learn from.

    apt-get install python3-torch libopenblas0-pthread   # PyTorch 1.13, as Debian 12 has it
    OPENBLAS_NUM_THREADS=1 python3 training/attributions/teach.py 1 2 3

In Python because a network of this size wants a matrix library; everything that the engine shares stays in TypeScript.
"""

import json
import math
import sys
import time

import numpy as np
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

FOLDER = ".cache/training"
# Of different shapes, so that they err differently. One does without WordNet.
TEACHERS = {
    1: dict(seed=1, layers=2, units=128, dropout=0.3, wordnet=True),
    2: dict(seed=2, layers=2, units=144, dropout=0.35, wordnet=True),
    3: dict(seed=1, layers=2, units=128, dropout=0.3, wordnet=False),
}
EPOCHS, BATCH, RATE = 8, 1500, 2e-3
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


class Network(nn.Module):
    def __init__(self, corpus, layers, units, dropout, wordnet):
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
        for layer in self.layers:
            packed = pack_padded_sequence(x, batch["lengths"], batch_first=True)
            x = self.drop(pad_packed_sequence(layer(packed)[0], batch_first=True)[0])
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


def score_of_tags(network, emissions, tags, mask):
    own = emissions.gather(2, tags[:, :, None])[:, :, 0] * mask
    moves = (network.moves + MOVES)[tags[:, :-1], tags[:, 1:]] * mask[:, 1:]
    return own.sum() + moves.sum() + (network.first + FIRST)[tags[:, 0]].sum()


def batch_of(blocks, random=None):
    """Padded, the longest first; with `random`, some words are made unknown."""
    blocks = sorted(blocks, key=lambda block: -len(block["tags"]))
    count, length = len(blocks), len(blocks[0]["tags"])
    shapes = {"known": (), "own": (), "tags": (), "context": (len(TABLES),), "affix": (4,)}
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
    return total - score_of_tags(network, emissions, batch["tags"], batch["mask"]), shares


def teach(number, corpus):
    shape = dict(TEACHERS[number])
    seed = shape.pop("seed")
    torch.manual_seed(seed)
    random = np.random.default_rng(seed)
    network = Network(corpus, **shape)
    learnt = {name: weights for name, weights in network.named_parameters() if weights.requires_grad}
    means = {name: weights.detach().clone() for name, weights in learnt.items()}
    adam = torch.optim.Adam(learnt.values(), lr=RATE, betas=(0.9, 0.99))
    taught = [block for block in corpus.blocks["train"] if not block["kept"]]
    step, steps = 0, None
    for epoch in range(1, EPOCHS + 1):
        started, losses, tokens = time.time(), 0.0, 0
        network.train()
        batches = shuffled_batches(taught, random)
        steps = steps or len(batches) * EPOCHS
        for blocks in batches:
            step += 1
            cosine = max(0.02, 0.5 + 0.5 * math.cos(math.pi * min(1, step / steps)))
            for group in adam.param_groups:
                group["lr"] = RATE * min(1, step / 200) * cosine
            batch = batch_of(blocks, random)
            loss, _ = loss_of(network, batch)
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
        np.concatenate([shares_of[id(block)] for block in blocks]).tofile(f"{FOLDER}/teacher-{number}.{part}.u8")


if __name__ == "__main__":
    torch.set_num_threads(1)
    everything = Corpus()
    for argument in sys.argv[1:]:
        teach(int(argument), everything)
