package org.taskgrader.api.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a cost grows with what is asked for. */
final class Curve {

    private static final double STEP = 0.05;
    private static final double HIGHEST = 3;

    private final List<double[]> points = new ArrayList<>();

    void add(double size, double cost) {
        points.add(new double[] {size, cost});
    }

    /**
     * The order k of the curve a + b·nᵏ that is nearest to the points, each weighed by its own height, with a and b not negative. 0 where it
     * does not grow: by less than a tenth of its least height all over.
     */
    double order() {
        double least = points.stream().mapToDouble(point -> point[1]).min().orElse(0);
        double last = points.getLast()[1];
        if (last < 1.1 * least || points.size() < 3) {
            return 0;
        }
        double best = 0;
        double smallest = Double.MAX_VALUE;
        for (double order = STEP; order <= HIGHEST; order += STEP) {
            double distance = distance(order);
            if (distance < smallest) {
                smallest = distance;
                best = order;
            }
        }
        return best;
    }

    String orderText() {
        double order = order();
        return order == 0 ? "does not grow" : String.format(Locale.ROOT, "n^%.2f", order);
    }

    /** Of the best curve of that order, by least squares. */
    private double distance(double order) {
        double weights = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (double[] point : points) {
            double weight = 1 / (point[1] * point[1]);
            double power = Math.pow(point[0], order);
            weights += weight;
            x += weight * power;
            y += weight * point[1];
            xx += weight * power * power;
            xy += weight * power * point[1];
        }
        double slope = Math.max(0, (weights * xy - x * y) / (weights * xx - x * x));
        double start = (y - slope * x) / weights;
        if (start < 0) {
            start = 0;
            slope = xy / xx;
        }
        double distance = 0;
        for (double[] point : points) {
            double error = (start + slope * Math.pow(point[0], order) - point[1]) / point[1];
            distance += error * error;
        }
        return distance;
    }
}
