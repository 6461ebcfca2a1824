"""The steps that bring a database file of any age to the present tables; run by ``upgrade``."""
