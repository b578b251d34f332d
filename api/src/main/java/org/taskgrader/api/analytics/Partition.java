package org.taskgrader.api.analytics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of all learners, by the session that they are in, and in the session that is asked for by cohort. Nobody is
 * in two parts, and those who are in no session are a part too. So what may be told of one part is found together with all
 * others: of numbers that are told, none may give a small one when they are subtracted, neither that of another part nor that
 * of those in no session.
 *
 * @param <T> numbers of a part, which can be added
 */
final class Partition<T> {

    private final Audience audience;
    private final Map<Optional<String>, T> sessions = new LinkedHashMap<>();
    private final Map<Optional<String>, T> cohorts = new LinkedHashMap<>();

    /**
     * Numbers of those of a cohort.
     *
     * @param session null for those who are in none
     * @param cohort null for those of the session who are in none, and where it does not matter
     */
    record Part<T>(@Nullable String session, @Nullable String cohort, T numbers) {}

    /**
     * @param audience not all learners
     * @param none the numbers of a part of nobody
     */
    Partition(Audience audience, List<Part<T>> parts, T none, BinaryOperator<T> plus) {
        this.audience = audience;
        sessions.put(audience.session(), none);
        audience.cohort().ifPresent(asked -> cohorts.put(Optional.of(asked), none));
        for (Part<T> part : parts) {
            Optional<String> session = Optional.ofNullable(part.session());
            sessions.merge(session, part.numbers(), plus);
            if (audience.cohort().isPresent() && session.equals(audience.session())) {
                cohorts.merge(Optional.ofNullable(part.cohort()), part.numbers(), plus);
            }
        }
    }

    /** Which numbers of each part may be told. */
    record Told(
            Audience audience,
            Map<Optional<String>, List<Boolean>> sessions,
            Map<Optional<String>, List<Boolean>> cohorts) {

        /** Whether the number at {@code column} may be told of those who are asked for. */
        boolean at(int column) {
            List<Boolean> asked =
                    audience.cohort().isPresent() ? cohorts.get(audience.cohort()) : sessions.get(audience.session());
            return asked != null && asked.get(column);
        }

        /** Whether the first number may be. */
        boolean first() {
            return at(0);
        }

        private boolean session(Optional<String> session) {
            return firstOf(sessions.get(session));
        }

        private boolean cohort(Optional<String> cohort) {
            return firstOf(cohorts.get(cohort));
        }

        private static boolean firstOf(@Nullable List<Boolean> told) {
            return told != null && told.getFirst();
        }
    }

    /** Of two parts' numbers, one by one. */
    static List<Integer> sum(List<Integer> some, List<Integer> others) {
        return IntStream.range(0, some.size())
                .mapToObj(place -> some.get(place) + others.get(place))
                .toList();
    }

    /** The numbers of those who are asked for. */
    T asked() {
        T numbers = audience.cohort().isPresent() ? cohorts.get(audience.cohort()) : sessions.get(audience.session());
        if (numbers == null) {
            throw new IllegalStateException("whoever is asked for is a part from the beginning");
        }
        return numbers;
    }

    /**
     * Which numbers may be told.
     *
     * @param columns the numbers, as many of each part, which are all the parts of another that may be told of it
     * @param own whether they might be told of a part if there were no others
     */
    Told told(Function<T, List<Integer>> columns, Predicate<T> own) {
        return told(columns, own, session -> true, cohort -> true);
    }

    /**
     * As the other, for numbers that are part of another: where that is not told these are not.
     *
     * @param whole of the same parts; the first of its numbers is the one that these are a part of
     */
    Told told(Told whole, Function<T, List<Integer>> columns, Predicate<T> own) {
        return told(columns, own, whole::session, whole::cohort);
    }

    private Told told(
            Function<T, List<Integer>> columns,
            Predicate<T> own,
            Predicate<Optional<String>> session,
            Predicate<Optional<String>> cohort) {
        int width = columns.apply(asked()).size();
        List<Boolean> everything = Collections.nCopies(width, true);
        Map<Optional<String>, List<Boolean>> bySession = level(sessions, columns, own, session, everything);
        List<Boolean> above = bySession.getOrDefault(audience.session(), List.of());
        return new Told(audience, bySession, level(cohorts, columns, own, cohort, above));
    }

    /** @param above which numbers are told of the whole that these are parts of */
    private static <T> Map<Optional<String>, List<Boolean>> level(
            Map<Optional<String>, T> parts,
            Function<T, List<Integer>> columns,
            Predicate<T> own,
            Predicate<Optional<String>> tellable,
            List<Boolean> above) {
        List<List<Integer>> rows = new ArrayList<>();
        List<List<Boolean>> allowed = new ArrayList<>();
        parts.forEach((name, numbers) -> {
            boolean any = tellable.test(name) && own.test(numbers);
            rows.add(columns.apply(numbers));
            allowed.add(above.stream().map(whole -> any && whole).toList());
        });
        List<List<Boolean>> told = Cells.table(rows, allowed);
        Map<Optional<String>, List<Boolean>> named = new LinkedHashMap<>();
        for (Optional<String> name : parts.keySet()) {
            named.put(name, told.get(named.size()));
        }
        return named;
    }
}
