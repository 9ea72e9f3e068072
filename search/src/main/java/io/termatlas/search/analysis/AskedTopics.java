package io.termatlas.search.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Takes openings and closings off a question in a script without spaces, in every way in which they can be composed.
/// The work is bounded whatever the text: each place of it is looked at once.
final class AskedTopics {
    /// Places in the text where a phrase may begin or end; no question has as many.
    private static final int MOST = 32;

    private final QuestionPhrases phrases;

    AskedTopics(QuestionPhrases phrases) {
        this.phrases = phrases;
    }

    /// The text, and what follows one or more openings, the one with least taken off first.
    List<String> afterOpenings(String text) {
        TreeSet<Integer> places = new TreeSet<>(List.of(0));
        List<String> opened = new ArrayList<>();
        for (Integer place = 0; place != null && opened.size() < MOST; place = places.higher(place)) {
            opened.add(text.substring(place));
            for (String opening : phrases.openings()) {
                if (text.startsWith(opening, place)) {
                    places.add(skipSpaces(text, place + opening.length()));
                }
            }
        }
        opened.removeIf(String::isEmpty);
        return opened;
    }

    /// What stands before a topic and any tails, the likeliest first: that before the longest topic.
    List<String> beforeClosings(String text) {
        TreeSet<Integer> places = new TreeSet<>(List.of(text.length()));
        List<Before> found = new ArrayList<>();
        Integer place = text.length();
        for (int looked = 0; place != null && looked < MOST; looked++) {
            addBefore(text, place, found);
            if (place < text.length() && Character.isWhitespace(text.charAt(place))) {
                found.add(new Before(text.substring(0, place), 0));
            }
            for (String tail : phrases.tails()) {
                if (endsWith(text, tail, place)) {
                    places.add(stripSpaces(text, place - tail.length()));
                }
            }
            place = places.lower(place);
        }
        return found.stream()
                .filter(before -> !before.text.isEmpty())
                .sorted(Comparator.comparingInt(Before::topic)
                        .thenComparingInt(before -> before.text.length())
                        .reversed())
                .map(Before::text)
                .distinct()
                .toList();
    }

    /// @param topic length of the topic that follows
    private record Before(String text, int topic) {}

    private void addBefore(String text, int place, List<Before> found) {
        for (String topic : phrases.topics()) {
            if (endsWith(text, topic, place)) {
                found.add(new Before(text.substring(0, stripSpaces(text, place - topic.length())), topic.length()));
            }
        }
    }

    private static boolean endsWith(String text, String end, int place) {
        return place >= end.length() && text.startsWith(end, place - end.length());
    }

    private static int skipSpaces(String text, int place) {
        int at = place;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int stripSpaces(String text, int place) {
        int at = place;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
