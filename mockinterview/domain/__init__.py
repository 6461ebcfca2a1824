"""Values and rules of interviewing; standard library only, no clock, file, thread, random or logging."""
