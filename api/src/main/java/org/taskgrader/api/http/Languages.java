package org.taskgrader.api.http;

import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.settings.Settings;
import org.taskgrader.core.feedback.MessageCatalogue;

/** Which of the languages that there are suits a client best. */
@ApplicationScoped
public class Languages {

    private static final List<Locale> FEEDBACK = MessageCatalogue.written();

    /** Where a query asks for a language, without what would have to be decoded. */
    private static final Pattern QUERY = Pattern.compile("(?:^|&)lang=([A-Za-z-]{2,35})(?:&|$)");

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
        return best(Optional.ofNullable(query), headers.getAcceptableLanguages(), written);
    }

    /** The same of a request that may have reached no resource, so that nobody has read its query. */
    public Locale best(RoutingContext request, Collection<Locale> written) {
        Matcher query =
                QUERY.matcher(Optional.ofNullable(request.request().query()).orElse(""));
        return best(
                query.find() ? Optional.of(query.group(1)) : Optional.empty(),
                request.acceptableLanguages().stream()
                        .map(LanguageHeader::tag)
                        .map(Locale::of)
                        .toList(),
                written);
    }

    private Locale best(Optional<String> query, List<Locale> acceptable, Collection<Locale> written) {
        return best(
                Stream.concat(query.map(Locale::forLanguageTag).stream(), acceptable.stream())
                        .toList(),
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
