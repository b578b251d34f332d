package org.taskgrader.api.analytics;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Which numbers of learners may be shown: none from which somebody could be recognised. */
public final class Cells {

    /** What is shown of so many learners, and not of fewer. */
    public static final int SMALLEST = 5;

    private Cells() {}

    /** {@code count} if so many may be told; nobody is nobody. */
    public static Optional<Integer> shown(int count) {
        return visible(count) ? Optional.of(count) : Optional.empty();
    }

    /** {@code count} of {@code all}, which are shown too: neither it nor the difference may be small. */
    static Optional<Integer> shown(int count, int all) {
        return visible(all) && tells(count, all) ? Optional.of(count) : Optional.empty();
    }

    /** Whether {@code count} may be told where each of {@code wholes}, which it is a part of, may be told too. */
    static boolean tells(int count, int... wholes) {
        return visible(count) && IntStream.of(wholes).allMatch(whole -> visible(whole - count));
    }

    /**
     * The parts of a whole that is shown. Small ones are left out, and with them as many of the smallest others as it takes for
     * nobody to work them out from the rest: at least two, of at least {@link #SMALLEST} together.
     */
    static List<Optional<Integer>> parts(List<Integer> counts) {
        return parts(counts, counts);
    }

    /** As the other, where each of {@code counts} is a part of that of {@code wholes} too. */
    static List<Optional<Integer>> parts(List<Integer> counts, List<Integer> wholes) {
        return parts(
                counts, place -> shown(counts.get(place), wholes.get(place)).isPresent());
    }

    /** As the other, where some are left out for reasons of their own: those at a place that is not {@code tellable}. */
    static List<Optional<Integer>> parts(List<Integer> counts, IntPredicate tellable) {
        Set<Integer> hidden = new HashSet<>();
        int together = 0;
        for (int place = 0; place < counts.size(); place++) {
            if (!tellable.test(place)) {
                hidden.add(place);
                together += counts.get(place);
            }
        }
        while (!hidden.isEmpty() && (hidden.size() < 2 || together < SMALLEST)) {
            Optional<Integer> next = IntStream.range(0, counts.size())
                    .boxed()
                    .filter(place -> counts.get(place) > 0 && !hidden.contains(place))
                    .min(Comparator.comparing(counts::get));
            if (next.isEmpty()) {
                break;
            }
            hidden.add(next.get());
            together += counts.get(next.get());
        }
        return IntStream.range(0, counts.size())
                .mapToObj(place -> hidden.contains(place) ? Optional.<Integer>empty() : Optional.of(counts.get(place)))
                .toList();
    }

    /**
     * Which numbers of a table may be told, where all rows add up to one that is told, and so do all columns: in each row, and
     * in each column, those that are left out are at least two, of at least {@link #SMALLEST} together.
     *
     * @param rows equally long
     * @param allowed false for those that are left out for reasons of their own
     */
    static List<List<Boolean>> table(List<List<Integer>> rows, List<List<Boolean>> allowed) {
        List<List<Integer>> columns = turned(rows);
        List<List<Boolean>> told = allowed;
        List<List<Boolean>> before;
        do {
            before = told;
            told = turned(byRows(columns, turned(byRows(rows, told))));
        } while (!told.equals(before));
        return told;
    }

    private static List<List<Boolean>> byRows(List<List<Integer>> rows, List<List<Boolean>> allowed) {
        return IntStream.range(0, rows.size())
                .mapToObj(row ->
                        parts(
                                        rows.get(row),
                                        place -> allowed.get(row).get(place)
                                                && visible(rows.get(row).get(place)))
                                .stream()
                                .map(Optional::isPresent)
                                .toList())
                .toList();
    }

    private static <T> List<List<T>> turned(List<List<T>> rows) {
        return rows.isEmpty()
                ? List.of()
                : IntStream.range(0, rows.getFirst().size())
                        .mapToObj(place ->
                                rows.stream().map(row -> row.get(place)).toList())
                        .toList();
    }

    /** Whether so many may be told, by themselves or as a difference. */
    static boolean visible(int count) {
        return count == 0 || count >= SMALLEST;
    }
}
