"""Many documents at once: worker processes, what they are told and what they answer."""
