"""How the shipped model is made: labelled answers, features, classifiers, and what they reach.

Nothing here runs while somebody practices, but for what the
trained model is read and blended with: ``features``, ``plain_classifier`` and ``blending``.
"""
