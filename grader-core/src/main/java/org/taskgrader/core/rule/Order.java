package org.taskgrader.core.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** How the work of a program grows with the size {@code n} of its input, the slowest growth first. */
public enum Order {
    CONSTANT("1", n -> 1),
    LOGARITHMIC("log n", Math::log),
    LINEAR("n", n -> n),
    LINEARITHMIC("n log n", n -> n * Math.log(n)),
    QUADRATIC("n²", n -> n * n),
    CUBIC("n³", n -> n * n * n),
    EXPONENTIAL("2ⁿ", n -> Math.pow(2, n));

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // functions of their argument alone
    private final DoubleUnaryOperator work;

    Order(String code, DoubleUnaryOperator work) {
        this.code = code;
        this.work = work;
    }

    /** How mathematics writes it, for messages. */
    public String code() {
        return code;
    }

    /** The work for a size, up to a factor; infinite where it is beyond all numbers. */
    public double work(int size) {
        return work.applyAsDouble(size);
    }

    /** How exercises write it: {@code quadratic}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Order::id).toList();
    }

    public static Optional<Order> named(String id) {
        return Arrays.stream(values()).filter(order -> order.id().equals(id)).findFirst();
    }
}
