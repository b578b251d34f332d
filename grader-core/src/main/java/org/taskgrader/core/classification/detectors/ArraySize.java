package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.Token;

/** Empty brackets in a declaration that does not give the elements either (C11 6.7.6.2). */
final class ArraySize implements Detector {

    private static final Pattern MESSAGE =
            Pattern.compile("array size missing in ‘\\w+’|array type has incomplete element type ‘\\w+\\[[^’]*’");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> MESSAGE.matcher(site.message()).matches())
                .flatMap(site -> site.next()
                        .map(Token::text)
                        .map(name -> Finding.at(site.where(), "array-size", Map.of("name", name))));
    }
}
