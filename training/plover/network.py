"""The network: an encoder read at the markers, one head for the event, one for the direction."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import AutoModel

from training.plover.rows import LABELS


class Network(nn.Module):
    """Encoder, then [mean of actor markers; mean of recipient markers; mean of all tokens] → event and direction."""

    def __init__(self, base: Path, markers: tuple[int, int], frozen_layers: int = 0) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(base, attn_implementation="eager", add_pooling_layer=False)
        self.markers = markers
        width = self.encoder.config.hidden_size
        self.dropout = nn.Dropout(0.1)
        self.hidden = nn.Linear(3 * width, width)
        self.event = nn.Linear(width, len(LABELS))
        self.direction = nn.Linear(width, 1)
        self.marker_words = nn.Parameter(self._first_marker_words())
        self.freeze(frozen_layers)

    def _first_marker_words(self) -> Tensor:
        """Start the markers from the mean word, a little apart: the vocabulary has never seen them in text."""
        table = self.encoder.embeddings.word_embeddings.weight.detach()
        middle = table[2000:12000].mean(0)
        return torch.stack([middle + 0.5 * (table[2000 + at] - middle) for at in range(2)])

    def freeze(self, layers: int) -> None:
        """Words and lower layers hold meaning; a thousand rows would only blur it. The markers alone are new words."""
        self.encoder.embeddings.requires_grad_(False)
        for layer in self.encoder.encoder.layer[:layers]:
            layer.requires_grad_(False)

    def _words(self, ids: Tensor) -> Tensor:
        """Word vectors, those of the markers our own."""
        words = self.encoder.embeddings.word_embeddings(ids)
        for own, marker in zip(self.marker_words, self.markers, strict=True):
            words = torch.where((ids == marker).unsqueeze(-1), own, words)
        return words

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Logits (batch, 18): the labels, then that the parties are swapped."""
        states = self.encoder(inputs_embeds=self._words(ids), attention_mask=mask).last_hidden_state
        return self.answer(states, ids, mask.bool())

    def answer(self, states: Tensor, ids: Tensor, real: Tensor) -> Tensor:
        """Logits from the encoder's last states; `real` tells tokens from padding."""
        seen = [_mean(states, ids == marker) for marker in self.markers]
        pooled = torch.cat([*seen, _mean(states, real)], dim=-1)
        hidden = nn.functional.gelu(self.hidden(self.dropout(pooled)))
        hidden = self.dropout(hidden)
        return torch.cat([self.event(hidden), self.direction(hidden)], dim=-1)


def _mean(states: Tensor, where: Tensor) -> Tensor:
    """Mean over the tokens of `where`; zero where there are none."""
    chosen = where.unsqueeze(-1).to(states.dtype)
    return (states * chosen).sum(1) / chosen.sum(1).clamp(min=1)
