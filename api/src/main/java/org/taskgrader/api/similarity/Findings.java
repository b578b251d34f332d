package org.taskgrader.api.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * What came of a comparison. Programs are known by their numbers.
 *
 * @param pairs the most similar ones, the most similar first
 * @param clusters programs that are alike as a group, at least three in each
 */
record Findings(List<Refused> refused, List<Pair> pairs, List<List<Integer>> clusters) {

    Findings {
        refused = List.copyOf(refused);
        pairs = List.copyOf(pairs);
        clusters = clusters.stream().map(List::copyOf).toList();
    }

    /** A program that could not be compared, and why: a word that {@code similarity_program.refusal} knows. */
    record Refused(int program, String why) {}

    /** Two programs, the one with the lower number first, and how much of each is in the other: shares from 0 to 1. */
    record Pair(int first, int second, double similarity, double ofFirst, double ofSecond, List<SimilarPart> parts) {

        Pair {
            parts = List.copyOf(parts);
            if (first >= second) {
                throw new IllegalArgumentException("no pair: " + first + " and " + second);
            }
        }
    }

    /** Collects what the comparing program tells, line by line; its own {@code Told} says how. */
    static final class Collector {

        private final IntConsumer progress;
        private final List<Refused> refused = new ArrayList<>();
        private final List<Pair> pairs = new ArrayList<>();
        private final List<List<Integer>> clusters = new ArrayList<>();
        private boolean ended;

        Collector(IntConsumer progress) {
            this.progress = progress;
        }

        /** @throws IllegalArgumentException if it is no line of the comparing program */
        void line(String line) {
            String[] words = line.split(" ", -1);
            switch (words[0] + " " + Math.min(words.length, 8)) {
                case "refused 3" -> refused.add(new Refused(number(words[1]), words[2]));
                case "progress 2" -> progress.accept(number(words[1]));
                case "pair 7" ->
                    pairs.add(new Pair(
                            number(words[1]),
                            number(words[2]),
                            share(words[3]),
                            share(words[4]),
                            share(words[5]),
                            SimilarPart.read(words[6])));
                case "end 1" -> ended = true;
                default -> cluster(words);
            }
        }

        private void cluster(String[] words) {
            if (!words[0].equals("cluster") || words.length < 4) {
                throw new IllegalArgumentException("the comparing program said: " + String.join(" ", words));
            }
            clusters.add(Arrays.stream(words).skip(1).map(Collector::number).toList());
        }

        /** Whether all was told. */
        boolean whole() {
            return ended;
        }

        Findings findings() {
            return new Findings(refused, pairs, clusters);
        }

        private static int number(String word) {
            return Integer.parseInt(word);
        }

        /** Tokens of what was given to learners count for no side, by which a share may pass its end a little. */
        private static double share(String word) {
            return Math.clamp(Double.parseDouble(word), 0.0, 1.0);
        }
    }
}
