package org.taskgrader.api.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
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

    /** The first of {@code acceptable} that is offered; else the service's own, else any. */
    Locale best(List<Locale> acceptable, List<Locale> offered) {
        return acceptable.stream()
                .map(locale -> Locale.of(locale.getLanguage()))
                .filter(offered::contains)
                .findFirst()
                .orElseGet(() -> offered.contains(otherwise) ? otherwise : offered.getFirst());
    }
}
