package org.taskgrader.api.benchmark;

import java.io.IOException;
import java.util.List;

/** What can be measured. */
public enum Part {
    LATENCY,
    THROUGHPUT,
    START,
    GROWTH,
    OTHERS;

    List<Table> measure(Bench bench) throws IOException, InterruptedException {
        return switch (this) {
            case LATENCY -> Latency.measure(bench);
            case THROUGHPUT -> Throughput.measure(bench);
            case START -> Start.measure(bench);
            case GROWTH -> Growth.measure(bench);
            case OTHERS -> Others.measure(bench);
        };
    }
}
