package org.taskgrader.core.evaluation;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;

/** So many of so many. */
public record Share(int hits, int of) {

    static <T> Share of(Collection<T> all, Predicate<T> isHit) {
        return new Share((int) all.stream().filter(isHit).count(), all.size());
    }

    @Override
    public String toString() {
        return of == 0 ? "none" : String.format(Locale.ROOT, "%.1f %% (%d of %d)", 100.0 * hits / of, hits, of);
    }
}
