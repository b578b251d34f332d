package org.taskgrader.core.evaluation;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taskgrader.core.classification.ErrorClass;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.evaluation.CorpusProgram.CourseVerdict;
import org.taskgrader.core.evaluation.Figures.ClassCount;
import org.taskgrader.core.evaluation.Figures.ClassFigures;
import org.taskgrader.core.evaluation.Figures.PersonFigures;
import org.taskgrader.core.evaluation.Figures.PlaceFigures;
import org.taskgrader.core.evaluation.Figures.TimeFigures;
import org.taskgrader.core.evaluation.Figures.Unclassified;
import org.taskgrader.core.evaluation.Figures.VerdictFigures;
import org.taskgrader.core.source.CodeText;
import org.taskgrader.core.verdict.OverallVerdict;

/** Counts graded programs into figures. */
public final class Counting {

    private final ErrorClasses classes;
    private final FaultTypes faultTypes = FaultTypes.load();

    public Counting(ErrorClasses classes) {
        this.classes = classes;
    }

    /** Figures for each family, in the order of their names. */
    public List<Figures> figures(List<GradedProgram> programs) {
        return programs.stream()
                .collect(Collectors.groupingBy(program -> program.corpus().family(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(family -> figures(family.getKey(), family.getValue()))
                .toList();
    }

    private Figures figures(String family, List<GradedProgram> programs) {
        return new Figures(
                family,
                programs.getFirst().corpus().exercise().comparison().toString(),
                programs.size(),
                named(programs, program -> program.observation().verdict() == OverallVerdict.NOT_JUDGED),
                verdicts(programs),
                place(programs),
                person(programs),
                classes(programs),
                named(
                        programs,
                        program ->
                                passed(program) && program.observation().lead().isPresent()),
                times(programs));
    }

    private static List<String> named(List<GradedProgram> programs, Predicate<GradedProgram> which) {
        return programs.stream().filter(which).map(GradedProgram::name).toList();
    }

    private static boolean passed(GradedProgram program) {
        return program.observation().verdict() == OverallVerdict.PASSED;
    }

    private record TestPair(CourseVerdict course, String ours) {

        boolean bothAcceptOrNeither() {
            return (course == CourseVerdict.ACCEPTED) == ours.equals(CourseVerdict.ACCEPTED.id());
        }

        boolean same() {
            return course.id().equals(ours);
        }
    }

    private static VerdictFigures verdicts(List<GradedProgram> programs) {
        List<TestPair> tests = programs.stream().flatMap(Counting::testPairs).toList();
        List<GradedProgram> judged = programs.stream()
                .filter(program -> program.program().correct().isPresent())
                .toList();
        return new VerdictFigures(
                Share.of(tests, TestPair::bothAcceptOrNeither),
                Share.of(tests, TestPair::same),
                Share.of(judged, Counting::asItsCourse),
                tests.stream()
                        .filter(pair -> !pair.same())
                        .collect(Collectors.groupingBy(
                                pair -> pair.course().id() + " → " + pair.ours(),
                                TreeMap::new,
                                Collectors.summingInt(pair -> 1))),
                named(judged, program -> !asItsCourse(program)));
    }

    private static Stream<TestPair> testPairs(GradedProgram program) {
        Map<String, String> ours = program.observation().tests();
        return program.program().verdicts().entrySet().stream()
                .flatMap(course -> Optional.ofNullable(ours.get(course.getKey())).stream()
                        .map(verdict -> new TestPair(course.getValue(), verdict)));
    }

    private static boolean asItsCourse(GradedProgram program) {
        return program.program()
                .correct()
                .filter(correct -> correct == passed(program))
                .isPresent();
    }

    private static PlaceFigures place(List<GradedProgram> programs) {
        List<GradedProgram> fixed = programs.stream()
                .filter(program -> program.program().fix().isPresent())
                .filter(program -> program.observation().verdict() == OverallVerdict.COMPILE_ERROR)
                .toList();
        List<GradedProgram> edited = fixed.stream()
                .filter(program -> program.observation().edited().isPresent())
                .toList();
        return new PlaceFigures(
                Share.of(fixed, program -> program.observation().line().isPresent()),
                Share.of(
                        fixed,
                        program -> isLearners(program, program.observation().line())),
                Share.of(
                        fixed,
                        program -> isLearners(
                                program, program.observation().compiler().flatMap(Observation.CompilerError::line))),
                Share.of(fixed, program -> program.observation().hasEdit()),
                Share.of(fixed, Counting::isLearnersEdit),
                Share.of(edited, Counting::isLearnersEdit));
    }

    private static boolean isLearnersEdit(GradedProgram program) {
        return program.program().fix().stream()
                .anyMatch(fix -> program.observation().edited().stream()
                        .anyMatch(edited -> CodeText.of(edited).equals(CodeText.of(fix.source()))));
    }

    private PersonFigures person(List<GradedProgram> programs) {
        List<GradedProgram> named = programs.stream()
                .filter(program -> program.program()
                        .label()
                        .map(faultTypes::of)
                        .filter(ids -> !ids.isEmpty())
                        .isPresent())
                .toList();
        List<GradedProgram> placed = programs.stream()
                .filter(program -> program.observation().line().isPresent())
                .filter(program -> program.program()
                        .label()
                        .filter(label -> !label.lines().isEmpty())
                        .isPresent())
                .toList();
        return new PersonFigures(
                Share.of(
                        named,
                        program -> program.program().label().map(faultTypes::of).stream()
                                .anyMatch(ids -> program.observation()
                                        .lead()
                                        .filter(ids::contains)
                                        .isPresent())),
                Share.of(
                        placed,
                        program -> program.program().label().stream()
                                .anyMatch(label -> label.lines()
                                        .containsAll(program.observation().line().stream()
                                                .toList()))));
    }

    private static boolean isLearners(GradedProgram program, Optional<Integer> line) {
        return program.program()
                .fix()
                .filter(fix -> line.equals(Optional.of(fix.line())))
                .isPresent();
    }

    private ClassFigures classes(List<GradedProgram> programs) {
        List<GradedProgram> failing =
                programs.stream().filter(Counting::isFailing).toList();
        List<GradedProgram> refused = failing.stream()
                .filter(program -> program.observation().verdict() == OverallVerdict.COMPILE_ERROR)
                .toList();
        List<GradedProgram> others =
                failing.stream().filter(program -> !refused.contains(program)).toList();
        List<GradedProgram> crashed = others.stream()
                .filter(program -> program.observation().verdict() == OverallVerdict.CRASHED)
                .toList();
        return new ClassFigures(
                Share.of(failing, this::isSpecific),
                Share.of(refused, this::isSpecific),
                Share.of(others, this::isSpecific),
                Share.of(crashed, Counting::namesLine),
                Share.of(crashed, Counting::showsState),
                named(crashed, program -> !showsState(program)),
                by(failing, leading -> "tier " + leading.tier()),
                by(failing, leading -> leading.stage().name().toLowerCase(Locale.ROOT)),
                leading(failing),
                failing.stream()
                        .filter(program -> !isSpecific(program))
                        .map(Counting::unclassified)
                        .toList());
    }

    private static boolean namesLine(GradedProgram program) {
        return program.observation().line().isPresent();
    }

    private static boolean showsState(GradedProgram program) {
        return namesLine(program) && program.observation().values();
    }

    /** A program that was kept because it did not compile was never to be run: where it compiles here, it tells nothing. */
    private static boolean isFailing(GradedProgram program) {
        return switch (program.observation().verdict()) {
            case PASSED, NOT_JUDGED -> false;
            case COMPILE_ERROR -> true;
            case WRONG_OUTPUT,
                    WRONG_RESULT,
                    WRONG_PREDICTION,
                    INVALID_INPUT,
                    NOT_CAUGHT,
                    PROTOCOL_ERROR,
                    WRONG_EXIT_STATUS,
                    CRASHED,
                    TIME_LIMIT,
                    MEMORY_LIMIT,
                    OUTPUT_LIMIT,
                    PROCESS_LIMIT,
                    FILE_LIMIT,
                    RULE_BROKEN -> program.program().fix().isEmpty();
        };
    }

    private boolean isSpecific(GradedProgram program) {
        return leadOf(program).filter(leading -> !leading.generic()).isPresent();
    }

    private Optional<ErrorClass> leadOf(GradedProgram program) {
        return program.observation().lead().flatMap(classes::find);
    }

    private Map<String, Integer> by(List<GradedProgram> programs, Function<ErrorClass, String> property) {
        return programs.stream()
                .map(program -> leadOf(program)
                        .filter(leading -> !leading.generic())
                        .map(property)
                        .orElse("not specific"))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.summingInt(name -> 1)));
    }

    private static Map<String, ClassCount> leading(List<GradedProgram> programs) {
        Map<String, List<GradedProgram>> byClass = programs.stream()
                .collect(Collectors.groupingBy(
                        program -> program.observation().lead().orElse("none")));
        Map<String, ClassCount> counts = new LinkedHashMap<>();
        byClass.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<GradedProgram>> entry) ->
                                -entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> counts.put(entry.getKey(), count(entry.getValue())));
        return counts;
    }

    private static ClassCount count(List<GradedProgram> programs) {
        return new ClassCount(programs.size(), place(programs).ours());
    }

    private static Unclassified unclassified(GradedProgram program) {
        Observation seen = program.observation();
        return new Unclassified(
                program.name(),
                seen.lead().orElse(""),
                seen.compiler()
                        .map(error ->
                                error.line().map(line -> "line " + line + ": ").orElse("") + error.message())
                        .or(seen::unlike)
                        .orElse(""));
    }

    private static TimeFigures times(List<GradedProgram> programs) {
        List<Duration> whole =
                programs.stream().map(GradedProgram::whole).sorted().toList();
        List<Duration> diagnosis = programs.stream()
                .map(GradedProgram::diagnosis)
                .filter(time -> !time.isZero())
                .sorted()
                .toList();
        return new TimeFigures(
                percentile(whole, 50), percentile(whole, 99), percentile(diagnosis, 50), percentile(diagnosis, 99));
    }

    /** The smallest time that at least {@code percent} of all do not exceed (the nearest rank), in milliseconds. */
    private static double percentile(List<Duration> sorted, int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(1, rank) - 1).toNanos() / 1e6;
    }
}
