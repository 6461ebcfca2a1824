from mockinterview.domain.answer import Span
from mockinterview.speech.sphinx_words import (
    Segment,
    hesitations_among,
    preview_text,
    spoken_form,
    words_among,
)


def segments(*labels: str, length_s: float = 0.2) -> list[Segment]:
    return [Segment(label, i * length_s, (i + 1) * length_s, 0.5) for i, label in enumerate(labels)]


def test_markers_and_alternates_are_not_words() -> None:
    words = words_among(segments("<s>", "read(2)", "<sil>", "[NOISE]", "q.", "[SPEECH]", "(NULL)", "</s>"))
    assert [word.word for word in words] == ["read", "q"]
    assert preview_text("<s> read(2) [SPEECH] q. </s>") == "read q"
    assert spoken_form("tuple(12)") == "tuple"


def test_unclear_speech_next_to_silence_is_a_hesitation() -> None:
    assert hesitations_among(segments("<s>", "[SPEECH]", "so")) == (Span(0.2, 0.4),)
    assert hesitations_among(segments("so", "[SPEECH]", "<sil>")) == (Span(0.2, 0.4),)


def test_unclear_speech_between_words_or_too_short_is_none() -> None:
    assert hesitations_among(segments("so", "[SPEECH]", "we")) == ()
    assert hesitations_among(segments("<sil>", "[SPEECH]", "<sil>", length_s=0.1)) == ()
    assert hesitations_among(segments("<sil>", "[NOISE]", "<sil>")) == ()
