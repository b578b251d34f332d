package org.taskgrader.api.http;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.taskgrader.api.page.Words;
import org.taskgrader.api.problem.Problem;

/**
 * What a page says in the place of another.
 *
 * @param texts paragraphs: what has happened, whose fault it is not, what to do
 * @param occurrence names a failure of ours in the operator's log; empty if it is none
 * @param again what the link says that asks for the same page again; empty if that makes no sense
 */
public record Notice(String title, List<String> texts, String occurrence, String again) {

    /** What only reads (RFC 9110, section 9.2.1): it can be asked again, and has changed nothing. */
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final int OURS = 500;
    private static final int TOO_MANY = 429;

    public Notice {
        texts = List.copyOf(texts);
    }

    /** Of which all is said in a paragraph. */
    public Notice(String title, String text) {
        this(title, List.of(text), "", "");
    }

    /** About a request that came to nothing. */
    public static Notice of(Problem problem, HttpMethod method, Locale language) {
        Words words = Words.of("notice", language);
        boolean reads = READING.contains(method);
        boolean ours = problem.status() >= OURS;
        String subject = subject(problem.status(), reads);
        return new Notice(
                words.of(subject + "Title"),
                Stream.of(
                                Optional.of(words.of(subject + "Text")),
                                Optional.of(words.of("unsure")).filter(text -> ours && !reads),
                                Optional.of(words.of("tell"))
                                        .filter(text -> problem.instance().isPresent()))
                        .flatMap(Optional::stream)
                        .toList(),
                problem.instance().orElse(""),
                reads && (ours || problem.status() == TOO_MANY) ? words.of("again") : "");
    }

    /** The status of a page about {@code problem}; 400 where there is no name for the problem's own. */
    public static Status status(Problem problem) {
        return Optional.ofNullable(Status.fromStatusCode(problem.status())).orElse(Status.BAD_REQUEST);
    }

    /** How keys of the words begin that say it. */
    private static String subject(int status, boolean reads) {
        return switch (status) {
            case 401 -> "unknown";
            case 403 -> reads ? "forbidden" : "foreign";
            case 404 -> "missing";
            case 405 -> reads ? "form" : "noForm";
            case 413 -> "large";
            case TOO_MANY -> "many";
            case 503 -> "away";
            default -> status >= OURS ? "ours" : "refused";
        };
    }
}
