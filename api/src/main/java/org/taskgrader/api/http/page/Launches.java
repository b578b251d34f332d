package org.taskgrader.api.http.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.PageTokens;
import org.taskgrader.api.access.Visit;
import org.taskgrader.api.http.Callers;

/** Who may open a page: whoever was sent to it, and whoever is on this machine where nobody is asked. */
@ApplicationScoped
class Launches {

    private final PageTokens tokens;
    private final Callers callers;

    Launches(PageTokens tokens, Callers callers) {
        this.tokens = tokens;
        this.callers = callers;
    }

    /** The visit that the launch token in an address opens, if it is one to that page. */
    <V extends Visit> Optional<V> opened(@Nullable String launch, Class<V> kind, Predicate<V> there) {
        return Optional.ofNullable(launch)
                .flatMap(tokens::launched)
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(there);
    }

    /** Whether the page opens without a visit. */
    boolean local(@Nullable String launch) {
        return launch == null && callers.find().filter(Caller.LOCAL::equals).isPresent();
    }
}
