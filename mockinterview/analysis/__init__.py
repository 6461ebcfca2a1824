"""What is measured in an answer: words, delivery, terms, key points, and the score made of them."""
