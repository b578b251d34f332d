package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;

/** A word of the language that has grown together with the number or the name behind it. */
final class GluedWords implements Detector {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static final List<String> FIRST_WORDS =
            List.of("case", "char", "const", "double", "else", "float", "int", "long", "return", "struct", "unsigned");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .flatMap(site -> site.captured(KeywordCase.UNKNOWN)
                        .filter(written -> site.source().scopes().named(written).isEmpty())
                        .flatMap(written -> FIRST_WORDS.stream()
                                .filter(keyword -> written.startsWith(keyword)
                                        && isKnown(site.source(), keyword, written.substring(keyword.length())))
                                .findFirst()
                                .map(keyword -> Finding.at(
                                        site.where(),
                                        "glued-words",
                                        Map.of(
                                                "written",
                                                written,
                                                "keyword",
                                                keyword,
                                                "rest",
                                                written.substring(keyword.length()))))));
    }

    /** What may follow the word: the tag of a structure, or else a value. */
    private static boolean isKnown(CSource source, String keyword, String rest) {
        if (keyword.equals("struct")) {
            return source.scopes().tagged(rest).isPresent();
        }
        boolean takesNumber = keyword.equals("return") || keyword.equals("case");
        return (takesNumber && NUMBER.matcher(rest).matches())
                || !source.scopes().named(rest).isEmpty();
    }
}
