package org.taskgrader.api.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What there is to read about an error class: what it is, a program that shows it, and what is said of that one. These are the
 * pages of {@code docs/error-classes}, which the build takes along.
 *
 * @param title in words
 * @param text the rest, as CommonMark
 */
public record ClassPage(String title, String text) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SAID = Pattern.compile("(?ms)^````text\n(.*?)^````$");
    private static final String HEADING = "# ";

    /** The page about a class in a language; empty if there is none. */
    public static Optional<ClassPage> of(String errorClass, Locale language) {
        if (!ID.matcher(errorClass).matches()) {
            return Optional.empty();
        }
        String file = "/help/errors/" + language.getLanguage() + "/" + errorClass + ".md";
        try (InputStream content = ClassPage.class.getResourceAsStream(file)) {
            return content == null
                    ? Optional.empty()
                    : Optional.of(read(new String(content.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** The first line is the title; the last one leads to other files of the documentation, which are not here. */
    private static ClassPage read(String page) {
        int title = page.indexOf('\n');
        return new ClassPage(
                page.substring(HEADING.length(), title),
                SAID.matcher(page.substring(title, page.lastIndexOf("\n[") + 1))
                        .replaceAll(said -> Matcher.quoteReplacement(SaidText.quoted(said.group(1)))));
    }
}
