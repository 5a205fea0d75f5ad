"""The network: an encoder over a sentence; what each word tells, who takes which part in it, and how it is said."""

from __future__ import annotations

from pathlib import Path

from torch import Tensor, nn
from transformers import AutoModel

from bilat.coding.tagger.inputs import SLOTS

ROLES = 2
"""Actor, recipient."""
MANNERS = 6
"""The five modalities, then that it is denied."""
WIDTH = 64
"""Numbers in which a word and a party are compared."""


class Network(nn.Module):
    """Encoder with the words' slots added → types (length, classes), roles (length, length, 2), manners (length, 6)."""

    def __init__(self, base: Path, classes: int, layers: int = 6) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(base, attn_implementation="eager", add_pooling_layer=False)
        self.encoder.encoder.layer = self.encoder.encoder.layer[:layers]
        width = self.encoder.config.hidden_size
        self.slots = nn.Embedding(SLOTS, width)
        nn.init.normal_(self.slots.weight, std=0.02)
        self.dropout = nn.Dropout(0.15)
        self.hidden = nn.Linear(width, width)
        self.types = nn.Linear(width, classes)
        self.manners = nn.Linear(width, MANNERS)
        self.told = nn.Linear(width, ROLES * WIDTH)
        self.party = nn.Linear(width, ROLES * WIDTH)
        self.lean = nn.Linear(width, ROLES)

    def forward(self, ids: Tensor, slots: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Logits for a padded batch."""
        words = self.encoder.embeddings.word_embeddings(ids) + self.slots(slots)
        states = self.encoder(inputs_embeds=words, attention_mask=mask).last_hidden_state
        return self.answer(states)

    def answer(self, states: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Logits from the encoder's last states."""
        states = self.dropout(states)
        hidden = self.dropout(nn.functional.gelu(self.hidden(states)))
        told, party = (self._parted(part(states)) for part in (self.told, self.party))
        roles = told @ party.transpose(-1, -2) / WIDTH**0.5  # (batch, role, told, party)
        roles = roles.permute(0, 2, 3, 1) + self.lean(states).unsqueeze(1)
        return self.types(hidden), roles, self.manners(hidden)

    def _parted(self, values: Tensor) -> Tensor:
        """(batch, length, roles x width) → (batch, roles, length, width)."""
        batch, length, _ = values.shape
        return values.reshape(batch, length, ROLES, WIDTH).transpose(1, 2)
