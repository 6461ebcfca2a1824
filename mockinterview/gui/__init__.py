"""The window: thin views over ``screens``, one theme, and the one bridge between threads and Qt."""
