package org.taskgrader.core.classification.detectors;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.tree.Declaration;

/** The tag of a structure used as if it were a type's name (C11 6.7.2.3). */
final class MissingStructKeyword implements Detector {

    private static final Pattern MESSAGE = Pattern.compile("unknown type name ‘(\\w+)’.*");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .flatMap(site -> site.captured(MESSAGE)
                        .flatMap(name -> keyword(evidence.source(), name)
                                .map(keyword -> Finding.at(
                                        site.where(),
                                        "missing-struct-keyword",
                                        Map.of("name", name, "keyword", keyword)))));
    }

    private static Optional<String> keyword(CSource source, String tag) {
        return source.scopes()
                .tagged(tag)
                .map(declared -> declared instanceof Declaration.Structure structure
                        ? structure.kind().name().toLowerCase(Locale.ROOT)
                        : "enum");
    }
}
