package org.taskgrader.api.benchmark;

import java.io.IOException;
import java.util.List;

/** What can be measured. */
public enum Part {
    LATENCY {
        @Override
        List<Table> measure(Bench bench) throws IOException, InterruptedException {
            return Latency.measure(bench);
        }
    },
    THROUGHPUT {
        @Override
        List<Table> measure(Bench bench) throws IOException, InterruptedException {
            return Throughput.measure(bench);
        }
    },
    START {
        @Override
        List<Table> measure(Bench bench) throws IOException, InterruptedException {
            return Start.measure(bench);
        }
    },
    GROWTH {
        @Override
        List<Table> measure(Bench bench) throws IOException, InterruptedException {
            return Growth.measure(bench);
        }
    };

    abstract List<Table> measure(Bench bench) throws IOException, InterruptedException;
}
