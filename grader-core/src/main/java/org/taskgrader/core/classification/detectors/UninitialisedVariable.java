package org.taskgrader.core.classification.detectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.classification.Detector;
import org.taskgrader.core.classification.Diagnostic;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.diagnosis.Fault;
import org.taskgrader.core.diagnosis.Place;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.source.fact.Use;
import org.taskgrader.core.source.fact.Use.Manner;
import org.taskgrader.core.source.tree.Declaration;
import org.taskgrader.core.source.type.CType;
import org.taskgrader.core.verdict.OverallVerdict;

/**
 * A variable whose value is used before it has been given one, as gcc's flow analysis sees it. Not where it can be seen to be
 * no reason: every value printed is right, nobody looks at what becomes of the value, or a loop that it has no part in
 * never ends. That it "may be" without one, gcc
 * says of nearly as many right programs. If the text sets it before it reads it, that is only told of a failure, and not if
 * the first round of a loop sets it. Nor if the second look showed that the value it starts with changes nothing, and a
 * loop sets it (without a round it would not), or comparisons of which one always holds.
 */
final class UninitialisedVariable implements Detector {

    private static final Set<OverallVerdict> WRONG = Set.of(OverallVerdict.WRONG_OUTPUT, OverallVerdict.WRONG_RESULT);

    private static final Pattern MESSAGE = Pattern.compile("‘(?<name>\\w+)’ (is|may be) used uninitialized.*");
    private static final String PERHAPS = "-Wmaybe-uninitialized";

    @Override
    public Optional<Finding> detect(Evidence evidence) {
        return seenWithoutValue(evidence).or(() -> warnedOf(evidence));
    }

    /** The fault's line uses a variable that had been given no value, as the debugger saw it. */
    private static Optional<Finding> seenWithoutValue(Evidence evidence) {
        return evidence.diagnosis()
                .fault()
                .filter(fault -> !(fault instanceof Fault.Endless))
                .flatMap(fault -> FaultSite.withoutValue(evidence, fault.where())
                        .flatMap(name -> place(evidence.source(), fault.where(), name)
                                .map(where -> FaultSite.finding(
                                        "uninitialised-variable",
                                        evidence,
                                        fault,
                                        Optional.of(where),
                                        Map.of("name", name)))));
    }

    /**
     * Where the line reads the variable; nothing, if it gives it a value: the fault may have come before that. A parameter
     * gets its value from whoever calls, so it is not the one to look at.
     */
    private static Optional<SourceRange> place(CSource source, Place line, String name) {
        List<Use> uses = source.uses().named(name).stream()
                .filter(use -> use.name().range().line() == line.line())
                .toList();
        return uses.stream()
                .filter(use -> uses.stream().noneMatch(other -> other.manner() == Manner.WRITE))
                .filter(use -> use.manner() == Manner.READ || use.manner() == Manner.UPDATE)
                .filter(use -> !(use.declaration().orElse(null) instanceof Declaration.Parameter))
                .map(use -> use.name().range())
                .findFirst();
    }

    private static Optional<Finding> warnedOf(Evidence evidence) {
        return Warnings.of(evidence, "-Wuninitialized", PERHAPS)
                .flatMap(warning -> read(evidence, warning).stream())
                .findFirst();
    }

    private static Optional<Finding> read(Evidence evidence, Diagnostic warning) {
        Matcher message = MESSAGE.matcher(warning.message());
        if (!message.matches() || onlySpacingIsWrong(evidence)) {
            return Optional.empty();
        }
        String name = message.group("name");
        if (ComparedForStored.is(evidence.source(), name)) {
            return Optional.empty();
        }
        boolean certain = !warning.option().equals(Optional.of(PERHAPS));
        Optional<Use> readFirst = readFirst(evidence.source(), name);
        boolean matters = readFirst.isPresent()
                ? !FirstValue.isForNobody(evidence.source(), readFirst.get())
                        && (certain || !FirstValue.isLeftOpen(evidence.source(), readFirst.get()))
                : certain || mayMatter(evidence, name);
        return matters && mayKeepALoopGoing(evidence, name)
                ? Optional.of(Finding.at(
                        readFirst.map(use -> use.name().range()).or(warning::where),
                        "uninitialised-variable",
                        Map.of("name", name)))
                : Optional.empty();
    }

    /** The variable's first use, if that needs a value; gcc may show one far behind it, or the declaration. Nothing, if the name means two. */
    private static Optional<Use> readFirst(CSource source, String name) {
        return source.scopes().named(name).size() == 1
                ? source.uses().named(name).stream()
                        .findFirst()
                        .filter(use -> use.manner() == Manner.READ || use.manner() == Manner.UPDATE)
                        .filter(use -> !(source.types().of(use.name()) instanceof CType.Array))
                : Optional.empty();
    }

    /** Not, if the program was seen in a loop that never ends, and that loop's condition does not look at the variable. */
    private static boolean mayKeepALoopGoing(Evidence evidence, String name) {
        return StuckLoop.seen(evidence)
                .filter(loop -> loop.conditionUses().stream()
                        .noneMatch(use -> use.name().name().equals(name)))
                .isEmpty();
    }

    private static boolean mayMatter(Evidence evidence, String name) {
        boolean failed = evidence.judgement().overall() != OverallVerdict.PASSED;
        boolean hasItsValue = changesNothing(evidence)
                && (FirstValue.isSetInALoop(evidence.source(), name)
                        || FirstValue.isSetInOneOfAllCases(evidence.source(), name));
        return failed && !hasItsValue && !FirstValue.isSetInTheFirstRound(evidence.source(), name);
    }

    /** Whatever variables start with, the failing test prints the same. */
    private static boolean changesNothing(Evidence evidence) {
        return WRONG.contains(evidence.judgement().overall())
                && evidence.diagnosis().test().isPresent()
                && evidence.diagnosis().fault().isEmpty()
                && !evidence.diagnosis().uninitialisedMatters();
    }

    private static boolean onlySpacingIsWrong(Evidence evidence) {
        return evidence.outputs().spacing().isPresent()
                && evidence.outputs().content().isEmpty();
    }
}
