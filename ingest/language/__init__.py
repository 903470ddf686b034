"""Words, sentences, numbers and dates: reading English text, whatever it is about."""
