"""The plan of each profile, in the database."""

from datetime import datetime

from sqlalchemy import delete, insert, select

from mockinterview.domain.plan import Plan
from mockinterview.storage.card_tables import practice_plans
from mockinterview.storage.database import Database
from mockinterview.storage.tables import profiles

PLANS = practice_plans.c


class SqlPlans:
    """The ``PlanStore`` on disk; every call is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, profile: str) -> Plan | None:
        """Return a profile's plan."""
        with self._database.reading() as connection:
            row = connection.execute(select(practice_plans).where(PLANS.profile == profile)).one_or_none()
        if row is None:
            return None
        return Plan(interview_on=row.interview_on, minutes=row.minutes, made_on=row.made_on)

    def keep(self, profile: str, plan: Plan, *, at: datetime) -> None:
        """Keep a plan in place of the one before."""
        with self._database.writing() as connection:
            if not connection.scalar(select(profiles.c.id).where(profiles.c.id == profile)):
                connection.execute(insert(profiles).values(id=profile, name=profile, created_at=at))
            connection.execute(delete(practice_plans).where(PLANS.profile == profile))
            connection.execute(
                insert(practice_plans).values(
                    profile=profile,
                    interview_on=plan.interview_on,
                    minutes=plan.minutes,
                    made_on=plan.made_on,
                )
            )

    def remove(self, profile: str) -> None:
        """Forget a plan, if there is one."""
        with self._database.writing() as connection:
            connection.execute(delete(practice_plans).where(PLANS.profile == profile))
