"""The words of an answer as they are marked, placed and heard."""

from dataclasses import replace

import pytest
from fakes.sessions import make_answer, make_response, make_score

from mockinterview.domain.answer import Answer, Span, Word
from mockinterview.domain.score import Evidence, Part, SkillScore
from mockinterview.domain.vocabulary import Channel, FollowUpKind, Skill
from mockinterview.screens.listening import clock, word_sentence
from mockinterview.screens.transcript import (
    HESITATION,
    LONGEST_PARAGRAPH,
    NOTHING_SAID,
    Clip,
    Mark,
    MarkedWord,
    clips_of,
    transcript_picture,
)


def spoken(text, *, start=0.0, step=0.5, confidence=1.0):
    """Return an answer whose words follow each other without a silence."""
    words = tuple(
        Word(word, start + n * step, start + (n + 1) * step, confidence)
        for n, word in enumerate(text.split())
    )
    return make_answer(text=text, words=words, hesitations=(), duration_s=20.0)


def scored(*parts):
    return make_score(skills=(SkillScore(skill=Skill.CONTENT_QUALITY, parts=parts),))


def part(name, *evidence, value=8.0):
    return Part(name=name, value=value, weight=0.5, evidence=evidence)


def picture(*responses, score=None, is_there=lambda _: True):
    headings = [f"Heading {n}" for n, _ in enumerate(responses, start=1)]
    return transcript_picture(responses, headings, score, is_there=is_there)


def marks(passage):
    return {word.text: list(word.marks) for word in passage.words if word.marks}


def test_words_are_marked_where_the_evidence_was_heard():
    answer = spoken("um it it halves maybe")
    score = scored(
        part("fillers", Evidence("um", 0.0, 0.5)),
        part("repeats", Evidence("it it", 0.5, 1.5)),
        part("hedges", Evidence("maybe", 2.0, 2.5)),
        part("terms", Evidence("binary search (heard: halves)", 1.5, 2.0)),
        part("pace"),
    )
    (passage,) = picture(make_response(answer=answer), score=score).passages
    assert marks(passage) == {
        "um": [Mark.FILLER],
        "it": [Mark.REPEAT],
        "halves": [Mark.TERM],
        "maybe": [Mark.HEDGE],
    }
    assert passage.words[3].notes == ("Expected term: binary search (heard: halves)",)
    assert (passage.words[3].start_s, passage.words[3].end_s, passage.words[3].index) == (1.5, 2.0, 3)


def test_key_points_mark_the_words_that_cover_them_unless_they_are_missing():
    covered = part("key_point:1", Evidence("It halves the range."), Evidence("range"))
    missing = part("key_point:2", Evidence("It is sorted."), Evidence("it"), value=1.0)
    bare = part("key_point:3")
    answer = spoken("it halves the range")
    (passage,) = picture(make_response(answer=answer), score=scored(covered, missing, bare)).passages
    assert marks(passage) == {"range": [Mark.POINT]}
    assert passage.words[3].notes == ("Key point: It halves the range.",)


def test_typed_words_are_marked_by_their_letters():
    answer = Answer(channel=Channel.TYPED, text="Use C++ here.\n\nBinary Search, then O of log n.")
    score = scored(
        part(
            "terms",
            Evidence("binary search"),
            Evidence("O(log n) (heard: O of log n)"),
            Evidence("c++"),
            Evidence("search tree"),
            Evidence("…"),
        )
    )
    (passage,) = picture(make_response(answer=answer), score=score).passages
    assert list(marks(passage)) == ["C++", "Binary", "Search,", "O", "of", "log", "n."]
    assert [word.text for word in passage.words if word.ends_paragraph] == ["here.", "n."]
    assert [word.index for word in passage.words] == list(range(len(passage.words)))
    assert not passage.can_be_corrected


def test_a_word_the_recogniser_was_not_sure_of_says_so():
    (passage,) = picture(make_response(answer=spoken("netties", confidence=0.41))).passages
    assert marks(passage) == {"netties": [Mark.UNSURE]}
    assert passage.words[0].notes == ("Perhaps misheard: heard with 41 % certainty",)


def test_a_hesitation_stands_where_it_was_heard():
    answer = replace(spoken("it halves", start=1.0), hesitations=(Span(0.2, 0.6),))
    score = scored(
        part(
            "fillers",
            Evidence("(hesitation)", 2.1, 2.4),
            Evidence("(hesitation)", 0.2, 0.6),
            Evidence("(hesitation)", 1.4, 1.5),
            Evidence("(hesitation)"),
            Evidence("(hesitation)", 99.0, 99.5),
        ),
    )
    (passage,) = picture(make_response(answer=answer), score=score).passages
    assert [word.text for word in passage.words] == [HESITATION, "it", HESITATION, "halves", HESITATION]
    assert passage.words[0] == MarkedWord(
        HESITATION, None, (Mark.FILLER,), ("Filler: heard in the sound only",), 0.2, 0.6
    )


def test_a_follow_up_is_marked_and_placed_after_what_it_follows():
    first = make_response(answer=spoken("it halves"))
    second = make_response(id="b", follow_up=FollowUpKind.THIN, answer=spoken("maybe so"))
    score = scored(part("hedges", Evidence("maybe", 20.0, 20.5)))
    one, two = picture(first, second, score=score).passages
    assert (one.offset_s, two.offset_s) == (0.0, 20.0)
    assert (one.heading, two.heading) == ("Heading 1", "Heading 2")
    assert marks(one) == {}
    assert marks(two) == {"maybe": [Mark.HEDGE]}
    assert two.words[0].start_s == 0.0


def test_the_legend_counts_the_marks_that_are_there():
    score = scored(part("fillers", Evidence("um", 0.0, 0.5), Evidence("um", 1.0, 1.5)))
    (line,) = picture(make_response(answer=spoken("um it um")), score=score).legend
    assert (line.mark, line.name, line.count) == (Mark.FILLER, "Filler", 2)


def test_speech_is_parted_at_silences_and_at_last_by_length():
    said = spoken(" ".join(f"w{n}" for n in range(200)))
    late = tuple(
        replace(word, start=word.start + (5 if n > 30 else 0), end=word.end + (5 if n > 30 else 0))
        for n, word in enumerate(said.words)
    )
    (passage,) = picture(make_response(answer=replace(said, words=late))).passages
    ends = [word.index for word in passage.words if word.ends_paragraph]
    assert ends == [30, 30 + LONGEST_PARAGRAPH, 30 + 2 * LONGEST_PARAGRAPH]


@pytest.mark.parametrize(
    ("response", "note"),
    [
        (make_response(answer=make_answer(text="", words=(), notice=None)), NOTHING_SAID),
        (make_response(answer=make_answer(text="", words=(), notice="It was muted.")), "It was muted."),
        (make_response(answer=make_answer(notice="The microphone was lost.")), "The microphone was lost."),
        (make_response(), None),
    ],
)
def test_what_is_to_be_known_about_the_words(response, note):
    (passage,) = picture(response).passages
    assert passage.note == note


def test_corrected_words_say_so():
    (passage,) = picture(make_response(recognized=(Word("a", 0, 1, 1),))).passages
    assert passage.is_corrected
    assert passage.note
    assert passage.note.startswith("You corrected")


def test_evidence_is_heard_with_a_moment_around_it_in_the_recording_it_is_in():
    first = make_response(answer=spoken("it halves"))
    second = make_response(id="b", answer=replace(spoken("maybe so"), audio_file="two.wav"))
    passages = picture(first, second).passages
    clips = clips_of(
        passages, [Evidence("a", 0.1, 0.5), Evidence("b", 21.0, 22.0), Evidence("c"), Evidence("d", 1.0)]
    )
    assert clips == (Clip("one.wav", 0.0, 1.0), Clip("two.wav", pytest.approx(0.3), pytest.approx(2.5)))


def test_nothing_is_heard_of_a_recording_that_is_gone():
    passages = picture(make_response(), is_there=lambda _: False).passages
    assert passages[0].sound is None
    assert clips_of(passages, [Evidence("a", 0.1, 0.5)]) == ()


def test_fifty_thousand_words_are_marked_in_a_moment():
    answer = spoken(" ".join(["the", "range"] * 25_000))
    score = scored(part("key_point:1", Evidence("It halves the range."), Evidence("range")))
    (passage,) = picture(make_response(answer=answer), score=score).passages
    assert sum(bool(word.marks) for word in passage.words) == 25_000


def test_a_word_is_told_with_its_place_and_its_marks():
    assert word_sentence(MarkedWord("um", 0, (Mark.FILLER,), ("Filler: um",), 65.2, 65.5)) == (
        "“um”, 1:05. Filler: um."
    )
    assert word_sentence(MarkedWord("um", 0, (Mark.TERM,), ("Expected term: um",))) == (
        "“um”. Expected term: um."
    )
    assert word_sentence(MarkedWord("plain", 0)) == ""
    assert clock(5) == "0:05"


def test_what_was_typed_after_the_spoken_words_follows_them():
    answer = replace(spoken("i use python"), text="i use python and go")
    (passage,) = picture(make_response(1, answer=answer)).passages
    assert [(word.text, word.index) for word in passage.words] == [
        ("i", 0),
        ("use", 1),
        ("python", 2),
        ("and", None),
        ("go", None),
    ]
