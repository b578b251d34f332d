package org.taskgrader.similarity;

import de.jplag.logging.ProgressBar;
import de.jplag.logging.ProgressBarProvider;
import de.jplag.logging.ProgressBarType;
import java.util.concurrent.atomic.AtomicLong;

/** Tells how many of the comparisons have been made; all that comes before is over in a moment. */
record Percent(Told told) implements ProgressBarProvider {

    private static final int WHOLE = 100;

    @Override
    public ProgressBar initProgressBar(ProgressBarType type, int steps) {
        return new Steps(type == ProgressBarType.COMPARING ? steps : 0, new AtomicLong());
    }

    /** How far one stage is; of those that do not count there are no steps. */
    private final class Steps implements ProgressBar {

        private final int all;
        private final AtomicLong done;

        Steps(int all, AtomicLong done) {
            this.all = all;
            this.done = done;
        }

        @Override
        public void step() {
            step(1);
        }

        @Override
        public void step(int number) {
            long now = done.addAndGet(number);
            if (all > 0) {
                told.progress(Math.toIntExact(Math.min(WHOLE, WHOLE * now / all)));
            }
        }

        @Override
        public void dispose() {
            // Nothing is kept.
        }
    }
}
