"""A mail that neither who asks, nor their host, nor kin of theirs writes is one for an agent."""

import dataclasses

import pytest

from tests.documents.judgement.papers import all_rules, dossier, judged, mail


@pytest.mark.parametrize(
    "body",
    [
        "Bonjour, les papiers de Mme Eriksson sont joints.\nPaulette Garnier",
        "Hello, the vicar of our parish writes this for Anna since she has no computer.\nRev. Brown",
        "Voici le dossier d'Anna Eriksson, qui parle peu le français. Mme Blanc",
    ],
)
def test_a_stranger_who_signs(body: str) -> None:
    assert "aside-wording" in all_rules(judged(dataclasses.replace(dossier(), mails=(mail(body),))))


@pytest.mark.parametrize(
    "body",
    [
        "Bonjour, ma belle-mère Anna Eriksson demande une prolongation.\nPaulette Garnier",
        "Bonjour, j'héberge Mme Eriksson et je demande pour elle une prolongation.\nJean Exemple",
        "Bonjour, je demande la prolongation de mon visa, Anna Eriksson est mon nom.\nNina",
        "Bonjour, je demande la prolongation de mon visa.\nBien cordialement",
        "Bonjour, Mme Eriksson loge chez nous et demande une prolongation.\nClaire Durand",
        "Bonjour, Anna Eriksson demande une prolongation.\nPierre Exemple",
    ],
)
def test_who_is_none(body: str) -> None:
    assert "aside-wording" not in all_rules(judged(dataclasses.replace(dossier(), mails=(mail(body),))))
