"""What the coach says about the parts of how it was said: pace, pauses, fillers and the voice."""

from mockinterview.domain.score import Measures
from mockinterview.practice.coaching.wording import PartWords, always, count


def _per_minute(rate: float | None) -> str:
    return "" if rate is None else f" ({rate:.1f} a minute)"


def _pace(measures: Measures) -> str:
    return f"{measures.words_per_minute or 0:.0f} words a minute"


def _silence(measures: Measures) -> str:
    return f"{100 * (measures.pause_share or 0):.0f} %"


def _mean_length(measures: Measures) -> str:
    words = measures.words_per_sentence
    return "" if words is None else f" ({words:.0f} words on average)"


def _how_often(number: int | None) -> str:
    return "" if number is None else f" ({count(number, 'time', 'times')})"


def _lasted(measures: Measures) -> str:
    return "" if measures.speaking_s is None else f" ({measures.speaking_s:.0f} seconds)"


def _in(unit: str, variation: float | None) -> str:
    return "" if variation is None else f" ({variation:.1f} {unit})"


DELIVERY_WORDS = {
    "pace": PartWords(
        praise=(
            lambda _, m: f"You spoke at {_pace(m)}, a good pace.",
            lambda _, m: f"You kept a good pace: {_pace(m)}.",
            lambda _, m: f"Your pace was good: {_pace(m)}.",
        ),
        fault=(
            lambda _, m: f"You spoke at {_pace(m)}; 120 to 175 is easy.",
            lambda _, m: f"The pace was {_pace(m)}; listeners follow 120 to 175 with ease.",
            lambda _, m: f"{_pace(m)} were heard, where 120 to 175 is easy to follow.",
        ),
        change=(
            "aim for about 150 words a minute",
            "speak at the pace of a newsreader, about 150 words a minute",
            "find a pace of about two and a half words a second",
        ),
        often_strong="your pace was good",
        often_weak="your pace was outside 120 to 175 words a minute",
    ),
    "fillers": PartWords(
        praise=(
            lambda _, m: f"Fillers stayed unobtrusive{_per_minute(m.fillers_per_minute)}.",
            lambda _, m: f"Fillers stayed in the background{_per_minute(m.fillers_per_minute)}.",
            lambda _, m: f"Fillers did not get in the way{_per_minute(m.fillers_per_minute)}.",
        ),
        fault=(
            lambda _, m: (
                f"{count(m.fillers, 'filler was', 'fillers were')} heard{_per_minute(m.fillers_per_minute)}."
            ),
            lambda _, m: (
                f"{count(m.fillers, 'filler', 'fillers')} stood between your words"
                f"{_per_minute(m.fillers_per_minute)}."
            ),
            lambda _, m: (
                f"Between your words {count(m.fillers, 'filler', 'fillers')} could be heard"
                f"{_per_minute(m.fillers_per_minute)}."
            ),
        ),
        change=(
            "close your mouth where an um wants to come, the silence sounds better",
            "take a breath where an um wants to come",
            "end the sentence and pause instead of bridging with an um",
        ),
        often_strong="fillers stayed unobtrusive",
        often_weak="fillers stood in the way",
    ),
    "repeats": PartWords(
        praise=(lambda _, m: f"You restarted rarely ({count(m.repeats, 'time', 'times')}).",),
        fault=(
            lambda _, m: f"{count(m.repeats, 'word or phrase was', 'words or phrases were')} started twice.",
        ),
        change=("finish the sentence you began before you correct it",),
        often_strong="you restarted rarely",
        often_weak="words or phrases were started twice",
    ),
    "pause_share": PartWords(
        praise=(
            lambda _, m: f"Your speech flowed; silences took {_silence(m)}.",
            lambda _, m: f"Silences took {_silence(m)} of the time, as in easy talk.",
            lambda _, m: f"You kept going: {_silence(m)} of the time was silence.",
        ),
        fault=(
            lambda _, m: f"Silences took {_silence(m)} of your speaking time.",
            lambda _, m: f"{_silence(m)} of your speaking time was silence.",
            lambda _, m: f"Of your speaking time {_silence(m)} went to silences.",
        ),
        change=(
            "think before you start, then speak in whole sentences",
            "order your points before the first word, then go through them",
            "decide on the next point before you end the last one",
        ),
        often_strong="your speech flowed",
        often_weak="silences took much of the time",
    ),
    "long_pauses": PartWords(
        praise=(always("No pause was longer than three seconds."),),
        fault=(
            lambda part, _: (
                f"{count(len(part.evidence), 'pause was', 'pauses were')} longer than three seconds."
            ),
        ),
        change=("say aloud what you are thinking about when you need a moment",),
        often_strong="no pause was longer than three seconds",
        often_weak="pauses were longer than three seconds",
    ),
    "pauses_inside": PartWords(
        praise=(always("Your pauses stood between sentences, where they help."),),
        fault=(
            lambda part, _: (
                f"{count(len(part.evidence), 'pause', 'pauses')} of a second or more stood inside a sentence."
            ),
        ),
        change=("pause at the end of a sentence instead of within it",),
        often_strong="your pauses stood between sentences",
        often_weak="pauses stood inside sentences",
    ),
    "sentence_length": PartWords(
        praise=(lambda _, m: f"Your sentences were easy to follow{_mean_length(m)}.",),
        fault=(lambda _, m: f"Your sentences were hard to follow{_mean_length(m)}.",),
        change=("say one idea, stop, and begin a new sentence",),
        often_strong="your sentences were easy to follow",
        often_weak="your sentences were hard to follow",
    ),
    "connectives": PartWords(
        praise=(lambda _, m: f"You tied your sentences together{_how_often(m.connectives)}.",),
        fault=(lambda _, m: f"Few words tied your sentences together{_how_often(m.connectives)}.",),
        change=("say how your sentences hang together: because, for example, so that",),
        often_strong="your sentences were tied together",
        often_weak="few words tied your sentences together",
    ),
    "variety": PartWords(
        praise=(always("You found different words for different things."),),
        fault=(always("The same words came again and again."),),
        change=("say each thing once, in the word that fits it best",),
        often_strong="you found different words for different things",
        often_weak="the same words came again and again",
    ),
    "answer_length": PartWords(
        praise=(lambda _, m: f"The length fitted the question{_lasted(m)}.",),
        fault=(lambda _, m: f"The length did not fit the question{_lasted(m)}.",),
        change=("keep an eye on the time the question gives you",),
        often_strong="the length fitted the question",
        often_weak="the length did not fit the question",
    ),
    "pace_steadiness": PartWords(
        praise=(always("Your pace stayed even from beginning to end."),),
        fault=(always("Your pace went up and down between parts of the answer."),),
        change=("take every part of the answer at the same pace",),
        often_strong="your pace stayed even",
        often_weak="your pace went up and down",
    ),
    "pitch_variation": PartWords(
        praise=(lambda _, m: f"Your voice moved{_in('semitones', m.pitch_variation_st)}.",),
        fault=(lambda _, m: f"Your voice stayed on one note{_in('semitones', m.pitch_variation_st)}.",),
        change=("let your voice rise on the word that matters most",),
        often_strong="your voice moved",
        often_weak="your voice stayed on one note",
    ),
    "loudness_variation": PartWords(
        praise=(lambda _, m: f"You stressed what matters{_in('dB', m.loudness_variation_db)}.",),
        fault=(lambda _, m: f"All words were equally loud{_in('dB', m.loudness_variation_db)}.",),
        change=("say the word that matters most a little louder",),
        often_strong="you stressed what matters",
        often_weak="all words were equally loud",
    ),
    "trailing_off": PartWords(
        praise=(always("Your sentences stayed audible to their end."),),
        fault=(lambda _, m: f"Your sentences ended quieter than they ran{_in('dB', m.trailing_off_db)}.",),
        change=("give the last words of a sentence as much voice as the first",),
        often_strong="your sentences stayed audible to their end",
        often_weak="your sentences ended quieter than they ran",
    ),
    "hedges": PartWords(
        praise=(lambda _, m: f"You said things plainly ({count(m.hedges, 'hedge', 'hedges')}).",),
        fault=(lambda _, m: f"{count(m.hedges, 'hedge', 'hedges')} took back what you said.",),
        change=("state it, then say what it depends on",),
        often_strong="you said things plainly",
        often_weak="hedges took back what you said",
    ),
}
"""By the name of a part."""
