package io.termatlas.bench.relevance;

import java.util.List;

/// The ways in which people ask for a thing by its name.
final class Wordings {
    static final List<String> ENGLISH = List.of(
            "what is %s",
            "What is a %s?",
            "what are %s",
            "what's %s",
            "define %s",
            "definition of %s",
            "%s definition",
            "%s meaning",
            "meaning of %s",
            "what does %s mean",
            "What does %s stand for?",
            "how does %s work",
            "How do I use %s?",
            "explain %s",
            "%s explained",
            "tell me about the %s",
            "why is %s important",
            "when to use %s",
            "can you explain what %s is",
            "who uses %s");

    private Wordings() {}
}
