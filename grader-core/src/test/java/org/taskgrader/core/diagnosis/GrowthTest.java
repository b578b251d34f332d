package org.taskgrader.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.core.diagnosis.Watched.Counts;
import org.taskgrader.core.rule.Order;
import org.taskgrader.core.rule.Rule.Sized;

/** Which order of growth a work of known growth is taken for. */
class GrowthTest {

    private static final List<Integer> DOUBLED = List.of(100, 200, 400, 800);
    private static final List<Integer> ONE_MORE = List.of(6, 9, 14, 21);

    private static Growth of(List<Integer> sizes, ToDoubleFunction<Integer> work) {
        Map<String, Counts> counts = new LinkedHashMap<>();
        sizes.forEach(size -> counts.put("n" + size, new Counts((long) work.applyAsDouble(size), Map.of())));
        return Growth.of(sizes.stream().map(size -> new Sized("n" + size, size)).toList(), counts)
                .orElseThrow();
    }

    private static List<Integer> sizes(Order order) {
        return order == Order.EXPONENTIAL ? ONE_MORE : DOUBLED;
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void each_order_is_known_again(Order order) {
        assertThat(of(sizes(order), n -> 40 + 12 * order.work(n)).order()).isEqualTo(order);
    }

    /** What is done once, or once for each element beside, hides nothing. */
    @ParameterizedTest
    @ValueSource(ints = {0, 100, 2000})
    void a_quadratic_part_is_seen_beside_much_that_is_not(int once) {
        Growth growth = of(DOUBLED, n -> once + 30.0 * n + 2.0 * n * n);

        assertThat(growth.order()).isEqualTo(Order.QUADRATIC);
    }

    /** A linear program is never blamed: some branches are taken more often than others. */
    @Test
    void uneven_work_is_not_taken_for_faster_growth() {
        for (int seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            Growth growth = of(DOUBLED, n -> 20 + 5.0 * n * (0.97 + 0.06 * random.nextDouble()));

            assertThat(growth.beyond(Order.LINEARITHMIC))
                    .as("seed %d: %s", seed, growth)
                    .isEmpty();
        }
    }

    @Test
    void what_is_told_is_what_was_counted() {
        assertThat(of(DOUBLED, n -> (double) n * n).beyond(Order.LINEAR))
                .hasValue(Map.of("growth", "n²", "most", "n", "times", "2", "work", "4"));
        assertThat(of(DOUBLED, n -> (double) n * n).beyond(Order.QUADRATIC)).isEmpty();
    }

    @Test
    void a_size_that_was_not_counted_says_nothing() {
        List<Sized> sizes =
                Stream.of(1, 2, 4, 8).map(n -> new Sized("n" + n, n)).toList();

        assertThat(Growth.of(sizes, Map.of("n1", new Counts(1, Map.of())))).isEmpty();
    }
}
