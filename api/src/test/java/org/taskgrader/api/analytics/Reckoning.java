package org.taskgrader.api.analytics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Works out by adding and subtracting what follows from numbers that are known: where of a whole and its parts all but one are
 * known, that one is too, and of nobody nobody is a part.
 */
final class Reckoning {

    private final List<Division> divisions;
    private final Map<Those, Division> byWho = new HashMap<>();
    private final Map<Those, Count> known = new LinkedHashMap<>();

    /**
     * A set of learners.
     *
     * @param what what they have done
     * @param who of whom
     */
    record Those(String what, String who) {

        @Override
        public String toString() {
            return what + ", " + who;
        }
    }

    /** The learners of the parts together are those of the whole, and each of them is in one part. */
    record Division(Those whole, List<Those> parts) {

        Division {
            parts = List.copyOf(parts);
        }
    }

    /**
     * How many learners.
     *
     * @param from how often which number that is shown is added, or taken away, to get it
     */
    record Count(int value, Map<String, Integer> from) {

        static final Count NONE = new Count(0, Map.of());

        Count {
            from = Map.copyOf(from);
        }

        private Count plus(Count other, int times) {
            Map<String, Integer> sum = new TreeMap<>(from);
            other.from.forEach((shown, often) -> sum.merge(shown, times * often, Integer::sum));
            sum.values().removeIf(often -> often == 0);
            return new Count(value + times * other.value, sum);
        }

        private boolean few() {
            return value != 0 && value < Cells.SMALLEST;
        }

        @Override
        public String toString() {
            return value + " = "
                    + new TreeMap<>(from)
                            .entrySet().stream()
                                    .map(one -> (one.getValue() == 1
                                                    ? "+ "
                                                    : one.getValue() == -1 ? "- " : one.getValue() + " × ")
                                            + one.getKey())
                                    .collect(Collectors.joining(" "));
        }
    }

    Reckoning(List<Division> divisions) {
        this.divisions = List.copyOf(divisions);
        for (Division division : divisions) {
            if (division.parts().stream()
                    .allMatch(part -> part.what().equals(division.whole().what()))) {
                byWho.put(division.whole(), division);
            }
        }
    }

    /** @param where in which answer the number is shown */
    void show(Those set, int value, String where) {
        known.putIfAbsent(set, new Count(value, Map.of(where + " [" + value + "]", 1)));
    }

    /** Everything that follows. */
    Map<Those, Count> reckon() {
        boolean more;
        do {
            more = false;
            for (Division division : divisions) {
                more |= one(division);
            }
        } while (more);
        return known;
    }

    private boolean one(Division division) {
        List<Those> unknown = division.parts().stream()
                .filter(part -> !known.containsKey(part))
                .toList();
        Optional<Count> whole = Optional.ofNullable(known.get(division.whole()));
        if (unknown.size() == 1 && whole.isPresent()) {
            known.put(unknown.getFirst(), left(whole.get(), division.parts()));
            return true;
        }
        if (unknown.isEmpty() && whole.isEmpty()) {
            Count sum = Count.NONE;
            for (Those part : division.parts()) {
                sum = sum.plus(known.getOrDefault(part, Count.NONE), 1);
            }
            known.put(division.whole(), sum);
            return true;
        }
        if (!unknown.isEmpty() && whole.filter(nobody -> nobody.value() == 0).isPresent()) {
            unknown.forEach(part -> known.put(part, whole.get()));
            return true;
        }
        return false;
    }

    /** What is left of {@code whole} when those of {@code parts} that are known are taken away. */
    private Count left(Count whole, List<Those> parts) {
        Count left = whole;
        for (Those part : parts) {
            left = left.plus(known.getOrDefault(part, Count.NONE), -1);
        }
        return left;
    }

    /** After reckoning: all numbers of few learners that are known, each with where it follows from. */
    List<String> few() {
        List<String> few = new ArrayList<>();
        known.forEach((set, number) -> {
            if (number.few()) {
                few.add("(" + set + ") are " + number);
            }
        });
        for (Division division : divisions) {
            List<Those> hidden = leaves(division, false);
            Optional<Count> whole = Optional.ofNullable(known.get(division.whole()));
            if (whole.isPresent() && hidden.size() > 1) {
                Count left = left(whole.get(), leaves(division, true));
                if (left.few()) {
                    few.add(hidden + " together are " + left);
                }
            }
        }
        return few;
    }

    /** Of each part, if it is not known, the parts in turn, where they have done the same. */
    private List<Those> leaves(Division division, boolean wanted) {
        List<Those> leaves = new ArrayList<>();
        for (Those part : division.parts()) {
            Optional<Division> further = Optional.ofNullable(byWho.get(part))
                    .filter(unknown -> !known.containsKey(part) && division.equals(byWho.get(division.whole())));
            if (further.isPresent()) {
                leaves.addAll(leaves(further.get(), wanted));
            } else if (known.containsKey(part) == wanted) {
                leaves.add(part);
            }
        }
        return leaves;
    }
}
