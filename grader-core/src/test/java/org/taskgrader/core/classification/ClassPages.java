package org.taskgrader.core.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.taskgrader.core.feedback.MessageCatalogue;

/**
 * {@code docs/error-classes.md} and a page for each class and language, made of the texts that learners read and of the
 * first program that shows the class.
 */
final class ClassPages {

    private static final String INDEX = "error-classes.md";

    private final List<ErrorClass> classes;
    private final MessageCatalogue catalogue;
    private final List<Fixture> fixtures = Fixture.all();

    /** The words of a page besides the class's own. */
    private record Words(String example, String told, String all) {}

    private static final Map<Locale, Words> WORDS = Map.of(
            Locale.ENGLISH, new Words("An example", "What is said about it", "All error classes"),
            Locale.FRENCH, new Words("Un exemple", "Ce qui en est dit", "Toutes les classes d’erreurs"));

    ClassPages(ErrorClasses classes) {
        this.classes = classes.all().stream().filter(each -> !each.retired()).toList();
        this.catalogue = MessageCatalogue.load(classes);
    }

    /** All pages' texts, by their paths in {@code docs}. */
    Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        pages.put(INDEX, index());
        for (ErrorClass errorClass : classes) {
            WORDS.forEach((language, words) ->
                    pages.put("error-classes/" + path(errorClass, language), page(errorClass, language, words)));
        }
        return pages;
    }

    private static String path(ErrorClass errorClass, Locale language) {
        return language.toLanguageTag() + "/" + errorClass.id() + ".md";
    }

    private String index() {
        List<String> lines = new ArrayList<>(List.of(
                "# Error classes",
                "",
                "Every kind of mistake that is found, the most causal first: a class above another is told first."
                        + " Written by a",
                "test from `error-classes/` in `grader-core`; CONTRIBUTING.md says how.",
                "",
                "| class | en | fr | shown by | tier |",
                "|---|---|---|---|---|"));
        for (ErrorClass errorClass : classes) {
            lines.add("| `%s` | %s | %s | %s | %d |"
                    .formatted(
                            errorClass.id(),
                            link(errorClass, Locale.ENGLISH),
                            link(errorClass, Locale.FRENCH),
                            errorClass.stage().name().toLowerCase(Locale.ROOT),
                            errorClass.tier()));
        }
        return String.join("\n", lines) + "\n";
    }

    private String link(ErrorClass errorClass, Locale language) {
        return "[" + catalogue.title(errorClass.id(), language) + "](error-classes/" + path(errorClass, language) + ")";
    }

    private String page(ErrorClass errorClass, Locale language, Words words) {
        Fixture example = fixtures.stream()
                .filter(fixture -> fixture.positive() && fixture.errorClass().equals(errorClass.id()))
                .findFirst()
                .orElseThrow();
        String told = example.read("message." + language.toLanguageTag() + ".txt");
        return String.join(
                "\n",
                "# " + catalogue.title(errorClass.id(), language),
                "",
                catalogue.explanation(errorClass.id(), language).orElseThrow(),
                "",
                "## " + words.example(),
                "",
                fenced("c", example.read("submission.c")),
                "",
                "## " + words.told(),
                "",
                fenced("text", told),
                "",
                "[" + words.all() + "](../../" + INDEX + ") · `" + errorClass.id() + "`",
                "");
    }

    /** Four back-quotes, as a program or a message may hold three. */
    private static String fenced(String kind, String content) {
        return "````" + kind + "\n" + content.stripTrailing() + "\n````";
    }
}
