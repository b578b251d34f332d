package org.taskgrader.core.feedback.rendering;

import java.net.URI;
import java.util.Optional;
import org.taskgrader.core.feedback.Message;

/**
 * Where the pages about error classes are, so that messages can link to them: this project's {@code docs/error-classes},
 * or an operator's own.
 *
 * @param template a URL with {@code {language}} and {@code {class}} in the place of both; empty if there are no pages
 */
public record HelpPages(Optional<String> template) {

    /** Messages link to nothing. */
    public static final HelpPages NONE = new HelpPages(Optional.empty());

    private static final String CLASS = "{class}";

    /**
     * Checks the template.
     *
     * @throws IllegalArgumentException if it is no URL of the web, or does not tell classes apart
     */
    public HelpPages {
        template.ifPresent(HelpPages::check);
    }

    private static void check(String template) {
        URI example = URI.create(filled(template, "en", "a"));
        if (!template.contains(CLASS) || !("https".equals(example.getScheme()) || "http".equals(example.getScheme()))) {
            throw new IllegalArgumentException("\"" + template + "\" must be an address on the web that holds {class},"
                    + " as in https://example.org/errors/{language}/{class}.html");
        }
    }

    /** The page about a message's class, in the message's language. */
    public Optional<String> of(Message message) {
        return template.map(known -> filled(known, message.language().toLanguageTag(), message.errorClass()));
    }

    private static String filled(String template, String language, String errorClass) {
        return template.replace("{language}", language).replace(CLASS, errorClass);
    }
}
