package org.taskgrader.core.classification.detectors;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.source.SourceText;
import org.taskgrader.core.source.Token;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.tree.MemberOperator;
import org.taskgrader.core.source.type.CType;

/** {@code .} on the address of a structure, or {@code ->} on the structure itself (C11 6.5.2.3). */
final class DotArrow implements Detector {

    private static final Pattern MESSAGE = Pattern.compile(
            "‘.+’ is a pointer; did you mean to use ‘->’\\?|invalid type argument of ‘->’ \\(have .*\\)");

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return ErrorSite.first(evidence)
                .filter(site -> MESSAGE.matcher(site.message()).matches())
                .flatMap(site -> site.next()
                        .flatMap(operator -> PointedAt.member(site.source(), operator)
                                .filter(member -> isConfused(site, member))
                                .map(member -> finding(site, operator, member))));
    }

    /** With {@code ->} on what is no structure either, the choice between the two is not the mistake. */
    private static boolean isConfused(ErrorSite site, Expression.Member member) {
        return member.operator() == MemberOperator.DOT || isStructure(site, member.object());
    }

    static boolean isStructure(ErrorSite site, Expression expression) {
        return site.source().types().of(expression) instanceof CType.Tagged type && type.kind() != CType.TagKind.ENUM;
    }

    private static Finding finding(ErrorSite site, Token operator, Expression.Member member) {
        return Finding.at(
                operator.range(),
                "dot-arrow",
                Map.of(
                        "object",
                        object(site, member),
                        "member",
                        member.name(),
                        "used",
                        member.operator().spelling(),
                        "needed",
                        member.operator() == MemberOperator.DOT ? "->" : "."));
    }

    private static String object(ErrorSite site, Expression.Member member) {
        return SourceText.of(site.source(), member.object().range());
    }
}
