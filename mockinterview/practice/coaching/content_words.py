"""What the coach says about the parts of what was said: key points, terms, and talk beside the point."""

from mockinterview.domain.feedback import PointState, point_state
from mockinterview.domain.score import Measures, Part
from mockinterview.practice.coaching.wording import PartWords, Wording, always, count


def _point(part: Part) -> str:
    """Return the key point or misconception a part is about; it is its first evidence."""
    return part.evidence[0].text


def _covered(beginning: str) -> Wording:
    return lambda part, _: f"{beginning}: {_point(part)}"


def _untrue(beginning: str) -> Wording:
    """Return the wording of misconceptions; where none stands out, the answer as a whole was near to them."""

    def wording(part: Part, _: Measures) -> str:
        nearer = "What was said was nearer to a common misconception than to what was asked for."
        return f"{beginning}: {_point(part)}" if part.evidence else nearer

    return wording


def _open(partly: str, missing: str) -> Wording:
    """Return the wording of a key point that is not covered."""

    def wording(part: Part, _: Measures) -> str:
        is_partly = point_state(part.value) is not PointState.MISSING
        return f"{partly if is_partly else missing}: {_point(part)}"

    return wording


def _terms_heard(beginning: str, ending: str) -> Wording:
    return lambda _, m: f"{beginning}{m.terms_used} of {m.terms_expected} expected terms{ending}."


def _coverage(measures: Measures) -> str:
    return f"about {100 * measures.key_point_coverage:.0f} %"


CONTENT_WORDS = {
    "key_point": PartWords(
        praise=(
            _covered("You covered this"),
            _covered("This came across"),
            _covered("Covered, in your own words"),
        ),
        fault=(
            _open("You covered this only partly", "This was missing"),
            _open("This came across partly", "Hardly anything was heard about this"),
            _open("Partly covered", "Missing"),
        ),
        change=(
            "say this in a sentence of its own",
            "make room for this point",
            "bring this in, in one or two sentences",
        ),
        often_strong="the key points were mostly covered",
        often_weak="key points were partly covered or missing",
        drill="go through all that is asked for, a sentence or two for each point",
    ),
    "key_points_together": PartWords(
        praise=(
            always("You covered most of what was asked for."),
            always("Most of what the question is after was there."),
            always("What was asked for came across as a whole."),
        ),
        fault=(
            always("Taken together, the key points were only partly covered."),
            always("Much of what the question is after was left open."),
            always("The answer as a whole left out much of what was asked for."),
        ),
        change=(
            "say more of what the question is after, beginning with this",
            "bring in what was left out, this first",
            "go through what is asked for point by point, and do not leave this out",
        ),
        often_strong="most of what was asked for was covered",
        often_weak="much of what was asked for was left out",
        drill="go through all that is asked for, a sentence or two for each point",
    ),
    "terms": PartWords(
        praise=(
            _terms_heard("You used ", ""),
            _terms_heard("", " were heard"),
            _terms_heard("You named ", ""),
        ),
        fault=(
            _terms_heard("", " were heard"),
            _terms_heard("You used ", ""),
            _terms_heard("You named ", ""),
        ),
        change=(
            "name the technical terms you mean",
            "call each thing by the name an engineer would use",
            "use the exact term once, then explain it",
        ),
        often_strong="the expected terms were there",
        often_weak="expected terms were missing",
    ),
    "terms_in_context": PartWords(
        praise=(
            always("Your terms stood in sentences that explain them."),
            always("You explained the terms you used."),
            always("Each term came with the idea behind it."),
        ),
        fault=(
            lambda _, m: (
                "The terms stood without the ideas around them."
                if m.terms_used
                else "No expected term was explained."
            ),
            lambda _, m: (
                "Terms were named more than explained." if m.terms_used else "No expected term was explained."
            ),
            lambda _, m: (
                "What the terms mean was left open." if m.terms_used else "No expected term was explained."
            ),
        ),
        change=(
            "explain each term you use in a sentence of its own",
            "say what each term does, not only its name",
            "follow every term with what it means here",
        ),
        often_strong="terms were explained",
        often_weak="terms stood without an explanation",
    ),
    "specificity": PartWords(
        praise=(
            always("You gave specifics: numbers, names or outcomes."),
            always("Numbers, names and outcomes made it concrete."),
            always("You gave details one can picture."),
        ),
        fault=(
            always("Few numbers, names or outcomes were heard."),
            always("It stayed general: few numbers, names or outcomes."),
            always("Little was said that one could check or picture."),
        ),
        change=(
            "give one number and one name",
            "say how many, how long or how much",
            "replace one general sentence by what happened",
        ),
        often_strong="you gave specifics",
        often_weak="few numbers, names or outcomes were heard",
    ),
    "relevance": PartWords(
        praise=(
            always("You stayed with what was asked."),
            always("Everything you said belonged to the question."),
            always("You answered this question, not a neighbouring one."),
        ),
        fault=(
            always("Much of it was not about what was asked."),
            always("The answer and the question were about different things."),
            always("The question itself was answered only in passing."),
        ),
        change=(
            "begin with a sentence that answers the question",
            "take up the question's own words first, then explain",
            "say in the first sentence what you will answer",
        ),
        often_strong="you stayed with the question",
        often_weak="the answer was not about what was asked",
    ),
    "own_story": PartWords(
        praise=(
            always("You told what happened, and what you did."),
            always("It was a story of your own."),
            always("Your own part was plain to hear."),
        ),
        fault=(
            always("What you did yourself was hardly heard."),
            always("It spoke of how things are in general more than of one time."),
            always("No single occasion was told."),
        ),
        change=(
            "tell one occasion: when, where, and what you did",
            "say I did this, for each step you took yourself",
            "take one day it happened and tell it in order",
        ),
        often_strong="you told a story of your own",
        often_weak="what you did yourself was hardly heard",
    ),
    "development": PartWords(
        praise=(
            always("You took your points further than naming them."),
            always("You gave your points the room they need."),
            always("Each point was carried on to its why or how."),
        ),
        fault=(
            always("Points were named and then left."),
            always("The answer stopped where it became interesting."),
            always("There was room to say why and how."),
        ),
        change=(
            "after each point say why, or how",
            "add a because to every point you make",
            "give each point an example before the next one",
        ),
        often_strong="points were developed",
        often_weak="points were named and then left",
    ),
    "misconceptions": PartWords(
        fault=(
            _untrue("This was heard, and it is not so"),
            _untrue("One statement does not hold"),
            _untrue("A common misconception was stated"),
        ),
        change=(
            "look this up before you say it again",
            "check this one statement and put it right",
            "find out why this does not hold",
        ),
        often_weak="a statement did not hold",
        drill="say what you are sure of, and name what you would look up",
    ),
    "beside_the_point": PartWords(
        fault=(
            lambda _, m: (
                f"{_coverage(m).capitalize()} of what the question asks for was covered, "
                "so how you said it counts less."
            ),
            lambda _, m: f"Only {_coverage(m)} of what was asked for came, so the delivery counts less.",
            lambda _, m: f"The delivery counts less, as {_coverage(m)} of what was asked for was covered.",
        ),
        change=(
            "answer what was asked, point by point",
            "say the question again in your head, then answer just that",
            "cover what was asked before anything else",
        ),
        often_weak="the answer went beside the point",
    ),
    "little_said": PartWords(
        fault=(
            lambda _, m: (
                f"Little was said about the question ({count(m.words, 'word', 'words')} in all), "
                "so how you said it counts less."
            ),
            lambda _, m: f"{count(m.words, 'word says', 'words say')} little about a question of this size.",
            lambda _, m: (
                f"The answer was over after {count(m.words, 'word', 'words')}, most of it still to come."
            ),
        ),
        change=(
            "give each point a sentence or two of its own",
            "go on for twice as long: one reason, one example",
            "say what, why and an example before you stop",
        ),
        often_weak="little was said",
    ),
    "wandered": PartWords(
        fault=(
            always("Part of it led away from the question."),
            always("There was a stretch about something else."),
            always("Some of the time went to things that were not asked."),
        ),
        change=(
            "leave out what the question does not ask for",
            "stop once the question is answered",
            "finish the answer before you go on to anything else",
        ),
        often_weak="part of the answer led away from the question",
    ),
    "said_again": PartWords(
        fault=(
            always("Whole sentences were said again word for word."),
            always("The same sentences came more than once."),
            always("Much of it was said twice."),
        ),
        change=(
            "say each thing once, then go on to the next",
            "use the time for a new point instead of the same one",
            "stop when a point is made",
        ),
        often_weak="sentences were said again word for word",
    ),
    "word_salad": PartWords(
        fault=(
            always("Words were heard, but hardly any sentences."),
            always("The words did not join into sentences."),
            always("Terms came in a row, without sentences around them."),
        ),
        change=(
            "put each idea into one plain sentence",
            "say it as you would explain it to a colleague",
            "begin each sentence with what does what",
        ),
        often_weak="the words did not join into sentences",
    ),
}
CONTENT_WORDS["keywords"] = CONTENT_WORDS["terms"]
"""By the name of a part without its number."""
