package org.taskgrader.core.exercise.exchange.problempackage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.exercise.exchange.Intake;
import org.taskgrader.core.exercise.exchange.MissingTexts;
import org.taskgrader.core.exercise.exchange.html.HtmlText;

/** The statements, in {@code problem_statement/} or {@code statement/}, one for each language, in one of several formats. */
final class PackageStatements {

    private static final Pattern FILE = Pattern.compile(
            "(?:problem_statement|statement)/problem(?:\\.([a-z]{2,3})(?:-[A-Za-z]+)?)?\\.(md|tex|html)");

    /** The nearest to what is wanted first. */
    private static final List<String> FORMATS = List.of("md", "html", "tex");

    private static final String UNTITLED = "Untitled";

    private final Intake intake;

    PackageStatements(Intake intake) {
        this.intake = intake;
    }

    /** CommonMark with a title. */
    record Statement(String title, String text) {}

    /**
     * At least one, by language.
     *
     * @param name what {@code problem.yaml} says: a text, or texts by language
     */
    Map<Locale, Statement> read(Optional<Object> name) {
        Map<Locale, Statement> statements = new LinkedHashMap<>();
        for (String format : FORMATS) {
            for (String path : intake.paths()) {
                Matcher file = FILE.matcher(path);
                if (file.matches() && file.group(2).equals(format)) {
                    Locale language = Locale.forLanguageTag(
                            Optional.ofNullable(file.group(1)).orElse("en"));
                    take(path, format, language, name, statements);
                }
            }
        }
        if (statements.isEmpty()) {
            intake.leftOut(
                    "statement", "There is none that can be read here (problem.en.md, .tex or .html). Write one.");
            statements.put(
                    Locale.ENGLISH, new Statement(title(name, Locale.ENGLISH), MissingTexts.statement(Locale.ENGLISH)));
        }
        if (name.orElse("") instanceof Map<?, ?> byLanguage) {
            byLanguage.keySet().stream()
                    .map(language -> Locale.forLanguageTag(String.valueOf(language)))
                    .filter(language -> !statements.containsKey(language))
                    .forEach(language -> intake.leftOut(
                            ProblemPackage.SETTINGS + ": name: " + language,
                            "There is no statement in this language."));
        }
        return statements;
    }

    private void take(
            String path, String format, Locale language, Optional<Object> name, Map<Locale, Statement> statements) {
        if (statements.containsKey(language)) {
            return; // the rest is told of at the end
        }
        String text = intake.text(path).orElse("");
        String title = title(name, language);
        if (format.equals("tex")) {
            LatexText latex = LatexText.of(text);
            if (!latex.unknown().isEmpty()) {
                intake.changed(
                        path,
                        "It was turned from LaTeX into Markdown, except for " + String.join(", ", latex.unknown())
                                + ". Look at the result.");
            }
            title = title.equals(UNTITLED) ? latex.title().orElse(title) : title;
            text = latex.markdown();
        } else if (format.equals("html")) {
            HtmlText html = HtmlText.of(text);
            html.lost().forEach(what -> intake.leftOut(path + ": " + what, "Markdown has nothing of the kind."));
            text = html.markdown();
        }
        statements.put(language, new Statement(title, text.isBlank() ? MissingTexts.statement(language) : text));
    }

    private static String title(Optional<Object> name, Locale language) {
        Object written = name.orElse("");
        if (written instanceof Map<?, ?> byLanguage) {
            for (Object tag : List.of(language.toString(), "en")) {
                Object title = byLanguage.get(tag);
                if (title != null) {
                    return title.toString();
                }
            }
            return UNTITLED;
        }
        return written.toString().isBlank() ? UNTITLED : written.toString();
    }
}
