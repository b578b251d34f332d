package org.taskgrader.api.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** How far a long command has come, on one line of a terminal; silent where there is none. */
final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 40;

    private final PrintWriter out;
    private final boolean shown;
    private final int all;
    private final long start = System.nanoTime();
    private final AtomicInteger done = new AtomicInteger();

    private ProgressBar(PrintWriter out, boolean shown, int all) {
        this.out = out;
        this.shown = shown;
        this.all = all;
    }

    static ProgressBar on(PrintWriter out, int all) {
        return new ProgressBar(out, Terminal.isInteractive() && all > 0, all);
    }

    /** One more is done. May be called by several threads. */
    void step() {
        int now = done.incrementAndGet();
        // A terminal that is written to a thousand times a second is slower than the work.
        if (shown && (now == all || now * 200L / all != (now - 1) * 200L / all)) {
            show(now);
        }
    }

    private synchronized void show(int now) {
        int filled = (int) ((long) WIDTH * now / all);
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        out.printf(
                Locale.ROOT,
                "\r%s%s %d of %d, %d s left  ",
                "█".repeat(filled),
                "░".repeat(WIDTH - filled),
                now,
                all,
                seconds * (all - now) / now);
        out.flush();
    }

    /** Leaves the terminal as it was. */
    @Override
    public void close() {
        if (shown) {
            out.print("\r\u001B[K");
            out.flush();
        }
    }
}
