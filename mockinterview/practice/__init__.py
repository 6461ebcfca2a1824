"""Use cases: conduct an interview, recognise and score answers, choose questions, check the machine."""
