package org.taskgrader.core.classification.detectors;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;

/** A word of the language with a capital letter, or with its letters in disorder. */
final class KeywordCase implements Detector {

    /** A word that gcc knows neither as a name nor as a type. */
    static final Pattern UNKNOWN =
            Pattern.compile("(?:unknown type name )?‘(\\w+)’(?: undeclared.*|; did you mean.*)?");

    /** Those that beginners write; a short one is near to too many names to be guessed from a wrong letter. */
    private static final List<String> KEYWORDS = List.of(
            "break",
            "case",
            "char",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "float",
            "for",
            "if",
            "int",
            "long",
            "return",
            "short",
            "sizeof",
            "struct",
            "switch",
            "typedef",
            "unsigned",
            "void",
            "while");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .flatMap(site -> site.captured(UNKNOWN)
                        .filter(name -> evidence.source().scopes().named(name).isEmpty())
                        .flatMap(KeywordCase::meant)
                        // A variable may well be called size.
                        .filter(keyword -> !keyword.equals("sizeof") || isCalled(site))
                        .map(keyword -> Finding.at(
                                site.where(),
                                "keyword-case",
                                Map.of("name", site.captured(UNKNOWN).orElseThrow(), "keyword", keyword))));
    }

    private static boolean isCalled(ErrorSite site) {
        return site.next()
                .flatMap(name -> site.beside(name, 1))
                .filter(next -> next.is("(") || next.is("of"))
                .isPresent();
    }

    private static Optional<String> meant(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return KEYWORDS.stream()
                .filter(keyword -> keyword.equals(lower)
                        || (keyword.length() > 4 && Spelling.distance(keyword, lower) <= 1)
                        || (keyword.length() > 5 && Spelling.distance(keyword, lower) <= 2))
                .min(Comparator.comparing((String keyword) -> Spelling.distance(keyword, lower)));
    }
}
