"""What the parts of a score are called on a screen."""

PARTS = {
    "key_points_together": "All key points together",
    "terms": "Expected terms",
    "terms_in_context": "Terms explained",
    "specificity": "Concrete: numbers, names, examples",
    "own_story": "What you did yourself",
    "relevance": "To the point",
    "development": "Developed",
    "misconceptions": "Misconceptions",
    "wandered": "Went elsewhere",
    "beside_the_point": "Beside the point",
    "said_again": "Said again",
    "little_said": "Little was said",
    "word_salad": "Words without sentences",
    "pace": "Pace",
    "pace_steadiness": "Even pace",
    "fillers": "Fillers",
    "repeats": "Repeats",
    "hedges": "Hedges",
    "pauses_inside": "Pauses inside sentences",
    "pause_share": "Silence",
    "long_pauses": "Long pauses",
    "sentence_length": "Length of sentences",
    "connectives": "Connecting words",
    "variety": "Different words",
    "answer_length": "Length of the answer",
    "pitch_variation": "Melody of the voice",
    "loudness_variation": "Stress",
    "trailing_off": "Audible to the end",
    "trained_model": "Trained model",
    "own_labels": "Your labels",
}
"""By the name of a part; one that is not here is shown by that name, its words apart."""


def part_name(name: str) -> str:
    """Return what a part is called: "key_point:2" is "Key point 2"."""
    kind, _, number = name.partition(":")
    if number:
        return f"{kind.replace('_', ' ').capitalize()} {number}"
    return PARTS.get(name, name.replace("_", " ").capitalize())
