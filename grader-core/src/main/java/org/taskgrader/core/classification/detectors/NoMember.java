package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.TokenKind;
import org.taskgrader.core.source.tree.Expression;

/** A member that the structure does not have, or a member of what is no structure (C11 6.5.2.3, paragraph 1). */
final class NoMember implements Detector {

    private static final Pattern MESSAGE =
            Pattern.compile("(?:‘.+[’}] has no|request for) member (?:named )?‘(\\w+)’(?:; did you mean ‘\\w+’\\?"
                    + "| in something not a structure or union)?");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .flatMap(site -> site.captured(MESSAGE)
                        .flatMap(name -> operator(site)
                                .flatMap(operator -> PointedAt.member(site.source(), operator))
                                // A text with a point behind it lacks a comma.
                                .filter(member -> !(member.object() instanceof Expression.StringLiteral))
                                .map(member -> Finding.at(
                                        site.where(),
                                        "no-member",
                                        Map.of(
                                                "member",
                                                name,
                                                "object",
                                                SourceText.of(
                                                        site.source(),
                                                        member.object().range()))))));
    }

    /** With a name to propose, gcc points at the name in place of the operator. */
    private static Optional<Token> operator(ErrorSite site) {
        return site.next().filter(token -> token.kind() == TokenKind.IDENTIFIER).isPresent()
                ? site.previous()
                : site.next();
    }
}
