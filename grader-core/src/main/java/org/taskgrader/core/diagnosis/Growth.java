package org.taskgrader.core.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.diagnosis.Watched.Counts;
import org.taskgrader.core.rule.Order;
import org.taskgrader.core.rule.Rule.Sized;

/**
 * How a program's work grows with its input. Work is the number of basic blocks that were executed, so it is the same each
 * time, whatever else the machine does.
 *
 * <p>For each order, <i>a</i> + <i>b f</i>(<i>n</i>) is fitted to the work by least squares, each size with the same weight
 * by share: the small ones must not drown in the large. The slowest order that fits about as well as the best is taken, so
 * in doubt it is the learner who is right.
 */
record Growth(Order order, int times, long work) {

    /** What a fit may miss, as a share of the work, and still be as good as a better one. */
    private static final double AS_GOOD = 0.03;

    private record Point(int size, double work) {}

    private record Fit(Order order, double error) {}

    /** Empty if the work for one of the sizes is not known: nothing can be said then. */
    static Optional<Growth> of(List<Sized> sizes, Map<String, Counts> counts) {
        List<Point> points = new ArrayList<>();
        for (Sized sized : sizes) {
            Counts read = counts.get(sized.test());
            if (read == null) {
                return Optional.empty();
            }
            points.add(new Point(sized.size(), Math.max(1, read.steps())));
        }
        return points.size() < 2 ? Optional.empty() : Optional.of(of(points));
    }

    private static Growth of(List<Point> points) {
        List<Fit> fits = Stream.of(Order.values())
                .map(order -> new Fit(order, error(order, points)))
                .toList();
        double best = fits.stream().mapToDouble(Fit::error).min().orElse(0);
        Order order = fits.stream()
                .filter(fit -> fit.error() <= best + AS_GOOD)
                .map(Fit::order)
                .min(Comparator.naturalOrder())
                .orElse(Order.CONSTANT);
        Point last = points.getLast();
        Point before = points.get(points.size() - 2);
        return new Growth(
                order, (int) Math.round((double) last.size() / before.size()), Math.round(last.work() / before.work()));
    }

    /** The root of the mean square of what is missed, as a share of the work; infinite if the order cannot be it. */
    private static double error(Order order, List<Point> points) {
        double ff = 0;
        double f1 = 0;
        double fw = 0;
        double ones = 0;
        double w1 = 0;
        for (Point point : points) {
            double weight = 1 / (point.work() * point.work());
            double f = order.work(point.size());
            ff += weight * f * f;
            f1 += weight * f;
            fw += weight * f * point.work();
            ones += weight;
            w1 += weight * point.work();
        }
        double determinant = ff * ones - f1 * f1;
        boolean flat = order == Order.CONSTANT || Math.abs(determinant) <= 1e-12 * ff * ones;
        double b = flat ? 0 : (fw * ones - w1 * f1) / determinant;
        double a = flat ? w1 / ones : (w1 - b * f1) / ones;
        if (b < 0 || !Double.isFinite(a) || !Double.isFinite(b)) {
            return Double.POSITIVE_INFINITY;
        }
        double square = 0;
        for (Point point : points) {
            double miss = (a + b * order.work(point.size()) - point.work()) / point.work();
            square += miss * miss;
        }
        return Math.sqrt(square / points.size());
    }

    /** What there is to tell, if the work grows faster than that. */
    Optional<Map<String, String>> beyond(Order most) {
        return order.compareTo(most) <= 0
                ? Optional.empty()
                : Optional.of(Map.of(
                        "growth", order.code(),
                        "most", most.code(),
                        "times", Integer.toString(times),
                        "work", Long.toString(work)));
    }
}
