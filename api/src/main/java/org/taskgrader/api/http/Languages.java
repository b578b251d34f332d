package org.taskgrader.api.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.core.feedback.MessageCatalogue;

/** Which of the languages that there are suits a client best. */
@ApplicationScoped
public class Languages {

    private static final List<Locale> FEEDBACK = MessageCatalogue.written();

    private final Locale otherwise;

    Languages(Settings settings) {
        otherwise = settings.language();
    }

    /** The first of {@code acceptable} (RFC 9110, section 12.5.4) that feedback is written in. */
    Locale best(List<Locale> acceptable) {
        return best(acceptable, FEEDBACK);
    }

    /** What a query asks for, else what the headers do, as far as it is written. */
    public Locale best(@Nullable String query, HttpHeaders headers, Collection<Locale> written) {
        List<Locale> wanted = new ArrayList<>();
        if (query != null) {
            wanted.add(Locale.forLanguageTag(query));
        }
        wanted.addAll(headers.getAcceptableLanguages());
        return best(
                wanted,
                written.stream()
                        .sorted(Comparator.comparing(Locale::toLanguageTag))
                        .toList());
    }

    /** The first of {@code acceptable} that is offered; else the service's own, else any. */
    Locale best(List<Locale> acceptable, List<Locale> offered) {
        return acceptable.stream()
                .map(locale -> Locale.of(locale.getLanguage()))
                .filter(offered::contains)
                .findFirst()
                .orElseGet(() -> offered.contains(otherwise) ? otherwise : offered.getFirst());
    }
}
