"""Sessions, questions and transcripts as plain data; the keys are a contract with other tools."""

from collections.abc import Sequence
from dataclasses import asdict

from mockinterview.domain.answer import Transcript, Word
from mockinterview.domain.feedback import Feedback
from mockinterview.domain.question import Question
from mockinterview.domain.score import Part, Score
from mockinterview.domain.session import AskedQuestion, Response, Session, SessionSummary
from mockinterview.practice.session_coach import session_feedback

Data = dict[str, object]
TIME_DIGITS = 3
"""Decimals of seconds: recognisers work in steps of 10 ms."""


def summary_data(summary: SessionSummary) -> Data:
    """Return one line of the history."""
    wish = summary.wish
    return {
        "id": summary.id,
        "profile": wish.profile,
        "type": wish.type,
        "difficulty": wish.difficulty,
        "company": wish.company,
        "minutes": wish.minutes,
        "mode": wish.mode,
        "channel": wish.channel,
        "seed": wish.seed,
        "status": summary.status,
        "started_at": summary.started_at.isoformat(),
        "completed_at": summary.completed_at.isoformat() if summary.completed_at else None,
        "questions": summary.questions,
        "answered": summary.answered,
        "overall": summary.overall,
        "rating": summary.rating,
    }


def session_data(session: Session) -> Data:
    """Return a whole session: its line in the history, ``asked`` (every question), and its ``summary``."""
    return {
        **summary_data(session.summary),
        "asked": [_asked_data(asked) for asked in session.asked],
        "summary": asdict(session_feedback(session)),
    }


def question_data(question: Question) -> Data:
    """Return a question as the bank knows it."""
    return {
        "id": question.id,
        "revision": question.revision,
        "type": question.type,
        "difficulty": question.difficulty,
        "company": question.company,
        "category": question.category,
        "text": question.text,
        "display": question.shown,
        "looking_for": question.looking_for,
        "seconds": question.seconds,
        "keywords": [{"term": keyword.term, "spoken": list(keyword.spoken)} for keyword in question.keywords],
        "key_points": list(question.key_points),
        "misconceptions": list(question.misconceptions),
        "follow_ups": dict(question.follow_ups),
        "sample_answer": question.sample_answer,
    }


def transcript_data(transcript: Transcript) -> Data:
    """Return what a recogniser heard."""
    return {
        "text": transcript.text,
        "duration_s": round(transcript.duration_s, TIME_DIGITS),
        "recognizer": transcript.recognizer,
        "words": _words_data(transcript.words),
    }


def _asked_data(asked: AskedQuestion) -> Data:
    return {
        "position": asked.position,
        "status": asked.status,
        "question_id": asked.question.id,
        "category": asked.question.category,
        "question": asked.question.shown,
        "bookmarked": asked.bookmarked,
        "responses": [_response_data(response) for response in asked.responses],
    }


def _response_data(response: Response) -> Data:
    answer = response.answer
    return {
        "id": response.id,
        "attempt": response.attempt,
        "follow_up": response.follow_up,
        "answered_at": response.answered_at.isoformat(),
        "channel": answer.channel,
        "text": answer.text,
        "words": _words_data(answer.words),
        "recognized_words": _words_data(response.recognized),
        "hesitations": [asdict(span) for span in answer.hesitations],
        "sound": asdict(answer.sound) if answer.sound else None,
        "duration_s": answer.duration_s,
        "recognizer": answer.recognizer,
        "audio_file": answer.audio_file,
        "notice": answer.notice,
        "excluded": response.excluded,
        "guess": response.guess,
        **(_score_data(response.score) if response.score else {}),
        "feedback": [_feedback_data(item) for item in response.feedback],
    }


def _score_data(score: Score) -> Data:
    return {
        "overall": score.overall,
        "overall_low": score.low if score.skills else None,
        "overall_high": score.high if score.skills else None,
        "rating": score.rating,
        "reason": score.reason,
        "scorer": score.scorer,
        "skills": {
            skill.skill: {"value": skill.value, "parts": [_part_data(part) for part in skill.parts]}
            for skill in score.skills
        },
        "adjustment": _part_data(score.adjustment) if score.adjustment else None,
        "own_labels": _part_data(score.own_labels) if score.own_labels else None,
        "probabilities": {str(rating): share for rating, share in score.probabilities.items()},
        "structure": [asdict(stage) for stage in score.structure],
        "measures": asdict(score.measures),
    }


def _part_data(part: Part) -> Data:
    return {
        "name": part.name,
        "value": part.value,
        "weight": part.weight,
        "evidence": [asdict(item) for item in part.evidence],
    }


def _feedback_data(item: Feedback) -> Data:
    return {
        "kind": item.kind,
        "skill": item.skill,
        "part": item.part,
        "sentence": item.sentence,
        "quote": item.quote,
        "gain": item.gain,
    }


def _words_data(words: Sequence[Word]) -> list[Data]:
    return [
        {
            "word": word.word,
            "start": round(word.start, TIME_DIGITS),
            "end": round(word.end, TIME_DIGITS),
            "confidence": round(word.confidence, TIME_DIGITS),
        }
        for word in words
    ]
