"""The matcher on a small dictionary in the general one's format, and on our own lists."""

import time
from pathlib import Path

import pytest

from mockinterview.analysis.phones import Pronunciations
from mockinterview.analysis.sounds_like import HeardSounds
from mockinterview.analysis.term_words import PlacedWords, TermVariants, term_words
from mockinterview.analysis.terms import SpokenTermMatcher
from mockinterview.domain.answer import Answer
from mockinterview.domain.question import Keyword, Question
from mockinterview.domain.vocabulary import Channel, Difficulty, InterviewType

LISTS = Path(__file__).parents[2] / "resources" / "speech"

GENERAL = """\
a AH
and AH N D
asymmetric EY S AH M EH T R IH K
cache K AE SH
class K L AE S
contender K AH N T EH N D ER
container K AH N T EY N ER
cooper K UW P ER
craft K R AE F T
database D EY T AH B EY S
engine EH N JH AH N
every EH V ER IY
factor F AE K T ER
g. JH IY
graph G R AE F
i AY
important IH M P AO R T AH N T
immutable IH M Y UW T AH B AH L
is IH Z
it IH T
jason JH EY S AH N
l EH L
l. EH L
manatees M AE N AH T IY Z
mutable M Y UW T AH B AH L
new N UW
on AA N
position P AH Z IH SH AH N
potent P OW T AH N T
precision P R IY S IH ZH AH N
precision(2) P R AH S IH ZH AH N
q. K Y UW
query K W IY R IY
read R IY D
request R IY K W EH S T
sequel S IY K W AH L
service S ER V AH S
shot SH AA T
sort S AO R T
symmetric S AH M EH T R IH K
synchronous S IH NG K R AH N AH S
taxi T AE K S IY
the DH AH
to T UW
was W AA Z
we W IY
x. EH K S
you Y UW
"""


@pytest.fixture(scope="module")
def dictionaries(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    general = tmp_path_factory.mktemp("words") / "general.dict"
    general.write_text(GENERAL)
    return [general, LISTS / "pronunciations.txt"]


@pytest.fixture(scope="module")
def matcher(dictionaries: list[Path]) -> SpokenTermMatcher:
    return SpokenTermMatcher(pronunciations=dictionaries, variants=LISTS / "term_variants.txt")


def question(*terms: str | Keyword) -> Question:
    return Question(
        id="q",
        revision="1",
        type=InterviewType.TECHNICAL_SOFTWARE,
        difficulty=Difficulty.ENTRY,
        category="any",
        text="What do you know?",
        looking_for="Knowledge.",
        seconds=60,
        keywords=tuple(term if isinstance(term, Keyword) else Keyword(term) for term in terms),
        key_points=("It is known.",),
        sample_answer="I know.",
    )


def found(
    matcher: SpokenTermMatcher, text: str, *terms: str | Keyword, channel: Channel = Channel.SPOKEN
) -> list[tuple[str, str]]:
    hits = matcher.canonical(question(*terms), Answer(channel=channel, text=text))
    return [(hit.term, hit.heard) for hit in hits]


@pytest.mark.parametrize(
    ("term", "text", "heard"),
    [
        ("GraphQL", "we use graph q l every day", "graph q l"),
        ("SQL", "i write sequel", "sequel"),
        ("JSON", "it returns jason", "jason"),
        ("O(log n)", "it takes big o of log n time", "big o of log n"),
        ("Kubernetes", "it runs on cooper netties now", "cooper netties"),
        ("C++", "mostly see plus plus", "see plus plus"),
        ("hash map", "two hash maps", "hash maps"),
        ("API", "the a p i is open", "a p i"),
        ("cache", "we put it in the cash", "cash"),
    ],
)
def test_spoken_variants(matcher: SpokenTermMatcher, term: str, text: str, heard: str) -> None:
    assert found(matcher, text, term) == [(term, heard)]


@pytest.mark.parametrize("channel", [Channel.TYPED, Channel.SPOKEN])
@pytest.mark.parametrize(
    ("term", "text", "heard"),
    [
        ("GraphQL", "With GraphQL, you choose.", "GraphQL,"),
        ("graphql", "GRAPHQL is one", "GRAPHQL"),
        ("O(log n)", "That is O(log n).", "O(log n)."),
        ("C++", "In C++ you free it", "C++"),
        ("C#", "In C# you do not", "C#"),
        ("over-fetching", "no Over-Fetching there", "Over-Fetching"),
        ("over-fetching", "no over fetching there", "over fetching"),
        ("B-tree", "two B-trees", "B-trees"),
        ("index", "an index's cost", "index's"),
        ("Node.js", "in node.js", "node.js"),
    ],
)
def test_written_forms(
    matcher: SpokenTermMatcher, term: str, text: str, heard: str, channel: Channel
) -> None:
    assert found(matcher, text, term, channel=channel) == [(term, heard)]


def test_what_sounds_like_a_term_is_the_term_at_a_cost(matcher: SpokenTermMatcher) -> None:
    answer = Answer(channel=Channel.SPOKEN, text="we deploy on cooper manatees and read factor it")
    hits = matcher.canonical(question("refactor", "Kubernetes"), answer)
    assert [(hit.term, hit.heard, hit.first, hit.last) for hit in hits] == [
        ("Kubernetes", "cooper manatees", 3, 5),
        ("refactor", "read factor", 6, 8),
    ]
    assert all(0 < hit.cost <= 0.28 for hit in hits)


def test_the_term_itself_costs_nothing_and_is_counted_once_a_place(matcher: SpokenTermMatcher) -> None:
    answer = Answer(channel=Channel.SPOKEN, text="kubernetes is it and kubernetes was it")
    hits = matcher.canonical(question("Kubernetes"), answer)
    assert [(hit.first, hit.cost) for hit in hits] == [(0, 0.0), (4, 0.0)]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("mutable", "the class is immutable"),
        ("immutable", "the class is mutable"),
        ("idempotent", "every request is important"),
        ("precision", "the position was new"),
        ("synchronous", "it is asynchronous"),
        ("asynchronous", "it is synchronous"),
        ("O(log n)", "the sort was n log n"),
        ("O(n)", "it is O(n log n)"),
        ("overfitting", "it was underfitting"),
        ("retry", "it was"),
        ("symmetric", "the key is asymmetric"),
        ("asymmetric", "the key is symmetric"),
        ("container", "it was a contender"),
        ("sharded", "we shot it"),
        ("Kubernetes", "we sort the database query"),
        ("GraphQL", ""),
    ],
)
def test_what_is_something_else_is_not_the_term(matcher: SpokenTermMatcher, term: str, text: str) -> None:
    assert found(matcher, text, term) == []


def test_the_right_word_counts_beside_its_opposite(matcher: SpokenTermMatcher) -> None:
    assert found(matcher, "mutable and immutable", "mutable") == [("mutable", "mutable")]


def test_only_the_questions_terms_are_looked_for(matcher: SpokenTermMatcher) -> None:
    assert found(matcher, "kubernetes and sequel and jason", "JSON") == [("JSON", "jason")]


def test_typed_words_are_not_matched_by_sound(matcher: SpokenTermMatcher) -> None:
    text = "we deploy on cooper manatees"
    assert found(matcher, text, "Kubernetes") == [("Kubernetes", "cooper manatees")]
    assert found(matcher, text, "Kubernetes", channel=Channel.TYPED) == []


def test_the_keywords_own_spoken_forms_count(matcher: SpokenTermMatcher) -> None:
    keyword = Keyword("contract", ("typed agreement",))
    assert found(matcher, "a typed agreement holds", keyword) == [("contract", "typed agreement")]


def test_answers_are_matched_quickly(matcher: SpokenTermMatcher) -> None:
    text = " ".join(["the database query was new to you and every request is important to it"] * 11)
    terms = [
        "Kubernetes",
        "GraphQL",
        "refactor",
        "idempotency key",
        "immutable",
        "load balancer",
        "precision",
    ]
    answer = Answer(channel=Channel.SPOKEN, text=text)
    matcher.canonical(question(*terms), answer)
    before = time.process_time()
    for _ in range(5):
        matcher.canonical(question(*terms), answer)
    assert (time.process_time() - before) / 5 < 0.05


def test_pronunciations_are_looked_up(dictionaries: list[Path]) -> None:
    said = Pronunciations(dictionaries)
    assert said.of_word("graph") == (("G", "R", "AE", "F"),)
    assert len(said.of_word("precision")) == 2
    assert said.of_word("q") == (("K", "Y", "UW"),), "a letter is said by its name"
    assert said.of_word("taxis") == (("T", "AE", "K", "S", "IY", "Z"),), "a plural"
    assert said.of_word("services") == (("S", "ER", "V", "AH", "S", "Z"),)
    assert said.of_word("class's") == (("K", "L", "AE", "S", "Z"),)
    assert said.of_word("shipton") == (("SH", "IH", "P", "T", "AA", "N"),), "by its letters"
    assert said.of_word("404") == ((),)
    assert said.is_general("graph")
    assert not said.is_general("graphql")


def test_sounds_begin_and_end_with_words() -> None:
    words = [("D", "AH"), ("K", "AE", "T"), (), ("S", "AE", "T")]
    sounds = HeardSounds(words)
    (exact,) = sounds.like([("K", "AE", "T")], [0.0])
    assert (exact.first, exact.last, exact.cost) == (1, 2, 0.0)
    inside = ("AE", "T", "S", "AE", "T")
    assert not list(sounds.like([inside], [0.0])), "it would begin inside a word"


def test_silence_sounds_like_nothing() -> None:
    assert list(HeardSounds([]).like([("K", "AE", "T")], [1.0])) == []
    assert list(HeardSounds([("K",)]).like([], [])) == []


def test_words_keep_their_places() -> None:
    placed = PlacedWords.of("It is O(log n), or over-fetching".split())
    assert placed.words == ("it", "is", "o", "log", "n", "or", "over", "fetching")
    assert placed.places == (0, 1, 2, 2, 3, 4, 5, 5)
    assert placed.occurrences(("log", "n")) == [(3, 5)]


def test_the_list_of_variants_is_sound() -> None:
    lists = TermVariants.read(LISTS / "term_variants.txt")
    assert len(lists.variants) > 80
    assert all(all(others) and term for term, others in (lists.variants | lists.mistakes).items())
    assert lists.mistakes[term_words("mutable")] == (("immutable",),)
