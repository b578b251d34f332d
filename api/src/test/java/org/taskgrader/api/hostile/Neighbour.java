package org.taskgrader.api.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.DoubleStream;

/** An honest learner who sends right programs, one after the other, and takes the time. */
final class Neighbour {

    private static final int CALM = 9;

    private final Target target;

    Neighbour(Target target) {
        this.target = target;
    }

    /**
     * What the neighbour saw.
     *
     * @param wrong verdicts other than that the program passes
     * @param millis the median time until the report was there
     */
    record Seen(List<String> wrong, double millis) {}

    /** While nobody else sends anything. */
    Seen calm() throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        while (times.size() < CALM) {
            send(times, wrong);
        }
        return new Seen(wrong, median(times));
    }

    /** Until {@code other} is over, and once at least. */
    Seen beside(Future<?> other) throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        do {
            send(times, wrong);
        } while (!other.isDone());
        return new Seen(wrong, median(times));
    }

    private void send(List<Double> times, List<String> wrong) throws IOException, InterruptedException {
        long start = System.nanoTime();
        JsonNode report = target.inspect();
        times.add((System.nanoTime() - start) / 1e6);
        String verdict = report.path("verdict").asText();
        if (!verdict.equals("passed")) {
            wrong.add(verdict + ": " + report.at("/tests/0/failure/actual/text").asText());
        }
    }

    static double median(List<Double> values) {
        double[] sorted =
                values.stream().flatMapToDouble(DoubleStream::of).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
